import { expect, test } from 'vitest'
import { markSeen } from '#app/features/saved-searches/mark-seen.server.ts'
import { savedSearchesOf, unseenNews } from '#app/features/saved-searches/queries.server.ts'
import { stopNews } from '#app/features/saved-searches/stop-news.server.ts'
import { tellNews } from '#app/features/saved-searches/tell-news.server.ts'
import { db } from '#app/platform/db.server.ts'
import { anAccount, subjectsTo } from '#tests/support/accounts.ts'
import { eventNames, queuedTasks } from '#tests/support/database.ts'
import { indexed } from '#tests/support/search-makers.ts'
import { aSavedSearch } from '#tests/support/saved-search-makers.ts'

const DAY_1 = new Date('2026-11-21T22:40:00Z')
const DAY_2 = new Date('2026-11-22T22:40:00Z')
const BEFORE = '2026-11-19T00:00:00Z'
const AFTER = '2026-11-21T03:00:00Z'

const titlesTold = async (accountId: string) =>
  (await savedSearchesOf(accountId)).map(({ news }) => news.map(({ title }) => title))

test('what is published after a search was saved is told once, in the application and by letter', async () => {
  const { person } = await aSavedSearch()
  await indexed([
    { title: 'Nuôi bò nhốt chuồng', publishedAt: AFTER },
    { title: 'Nuôi bò đã có từ trước', publishedAt: BEFORE },
    { title: 'Trồng chè', publishedAt: AFTER },
  ])
  expect(await tellNews(DAY_1)).toEqual({ letters: 1 })
  expect(await tellNews(DAY_1)).toEqual({ letters: 0 })
  expect(await tellNews(DAY_2)).toEqual({ letters: 0 })

  expect(await titlesTold(person.id)).toEqual([['Nuôi bò nhốt chuồng']])
  expect(await unseenNews(person.id)).toBe(1)
  expect(await subjectsTo(person.email)).toEqual(['1 mô hình mới khớp với tìm kiếm của bạn'])
  expect(await eventNames()).toEqual(['search.saved', 'search.told'])
  expect(await queuedTasks()).toEqual(['send_letters'])
  const letter = await db.letter.findFirstOrThrow()
  expect(letter.text).toContain('Nuôi bò nhốt chuồng')
  expect(letter.text).toContain('“nuoi bo”')
  expect(letter.text).not.toContain('từ trước')
  expect(letter.stopLink).toMatch(/\/saved-searches\/stop\?token=a\./)
})

test('several searches of one person make one letter a day', async () => {
  const { person } = await aSavedSearch({ query: 'q=nuoi+bo' })
  await aSavedSearch({ query: 'q=che', by: person })
  await indexed([
    { title: 'Nuôi bò', publishedAt: AFTER },
    { title: 'Trồng chè', publishedAt: AFTER },
  ])
  expect(await tellNews(DAY_1)).toEqual({ letters: 1 })
  expect(await subjectsTo(person.email)).toEqual(['2 mô hình mới khớp với tìm kiếm của bạn'])
})

test('two workers at once tell it once', async () => {
  const { person } = await aSavedSearch()
  await indexed([{ title: 'Nuôi bò', publishedAt: AFTER }])
  const told = await Promise.all([tellNews(DAY_1), tellNews(DAY_1), tellNews(DAY_1)])
  expect(told.reduce((sum, { letters }) => sum + letters, 0)).toBe(1)
  expect(await subjectsTo(person.email)).toHaveLength(1)
  expect(await db.savedSearchNews.count()).toBe(1)
})

test('a model that was being published while the last search ran is told of the day after', async () => {
  const { person } = await aSavedSearch()
  await tellNews(DAY_1)
  await indexed([{ title: 'Nuôi bò', publishedAt: new Date(DAY_1.getTime() - 60_000).toISOString() }])
  await tellNews(DAY_2)
  expect(await titlesTold(person.id)).toEqual([['Nuôi bò']])
})

test('a model withdrawn after it was told of is no longer among the news', async () => {
  const { person } = await aSavedSearch()
  const [id] = await indexed([{ title: 'Nuôi bò', publishedAt: AFTER }])
  await tellNews(DAY_1)
  await db.model.update({ where: { id: id! }, data: { withdrawnAt: DAY_2, withdrawReason: 'Trùng.' } })
  expect(await titlesTold(person.id)).toEqual([[]])
  expect(await unseenNews(person.id)).toBe(0)
})

test('a search that was stopped is silent', async () => {
  const { id, person } = await aSavedSearch()
  await stopNews(person, id)
  await indexed([{ title: 'Nuôi bò', publishedAt: AFTER }])
  expect(await tellNews(DAY_1)).toEqual({ letters: 0 })
  expect(await titlesTold(person.id)).toEqual([[]])
})

test('an address that nobody has confirmed gets no letter, and the news stand in the application', async () => {
  const { person } = await aSavedSearch({ by: await anAccount({ verified: false }) })
  await indexed([{ title: 'Nuôi bò', publishedAt: AFTER }])
  expect(await tellNews(DAY_1)).toEqual({ letters: 0 })
  expect(await unseenNews(person.id)).toBe(1)
  expect(await db.letter.count()).toBe(0)
})

test('what only comes near is no news', async () => {
  const { person } = await aSavedSearch({ query: 'q=nuoi+bo+hmong' })
  await indexed([{ title: 'Nuôi bò', publishedAt: AFTER }])
  await tellNews(DAY_1)
  expect(await titlesTold(person.id)).toEqual([[]])
})

test('looking at the news is one’s own doing', async () => {
  const one = await aSavedSearch()
  const other = await aSavedSearch()
  await indexed([{ title: 'Nuôi bò', publishedAt: AFTER }])
  await tellNews(DAY_1)
  expect(await markSeen(one.person)).toEqual({ count: 1 })
  expect([await unseenNews(one.person.id), await unseenNews(other.person.id)]).toEqual([0, 1])
})
