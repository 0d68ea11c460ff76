import { expect, test } from 'vitest'
import { forgetSearch } from '#app/features/saved-searches/forget-search.server.ts'
import { savedSearchesOf } from '#app/features/saved-searches/queries.server.ts'
import { MOST_SAVED } from '#app/features/saved-searches/rules.ts'
import { saveSearch } from '#app/features/saved-searches/save-search.server.ts'
import { readStopToken, stopToken } from '#app/features/saved-searches/stop-links.server.ts'
import { stopByLink, stopNews } from '#app/features/saved-searches/stop-news.server.ts'
import { db } from '#app/platform/db.server.ts'
import { anAccount } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'
import { everyRow } from '#tests/support/every-row.ts'
import { aSavedSearch } from '#tests/support/saved-search-makers.ts'

const vi = { lang: 'vi' } as const

test('a search is kept, and the same one saved again is the one there is', async () => {
  const { id, person } = await aSavedSearch({ query: 'q=bo' })
  expect(await saveSearch(person, 'q=bo', vi)).toEqual({ id })
  expect(await savedSearchesOf(person.id)).toMatchObject([{ id, query: 'q=bo', news: [], unseen: 0 }])
  expect(await eventNames()).toEqual(['search.saved'])
})

test('two clicks keep one search', async () => {
  const person = await anAccount()
  const clicks = await Promise.all([1, 2].map(() => saveSearch(person, 'q=bo', vi)))
  expect(clicks[0]).toEqual(clicks[1])
  expect(await db.savedSearch.count()).toBe(1)
})

test('twenty are the most, even when the last two come at once', async () => {
  const person = await anAccount()
  for (let at = 1; at < MOST_SAVED; at += 1) await saveSearch(person, `q=${at}`, vi)
  const last = await Promise.allSettled([saveSearch(person, 'q=x', vi), saveSearch(person, 'q=y', vi)])
  expect(last.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(saveSearch(person, 'q=z', vi)).rejects.toMatchObject({
    code: 'searches_full',
    details: { most: MOST_SAVED },
  })
  expect(await db.savedSearch.count()).toBe(MOST_SAVED)
})

test('one that was stopped is told of again when it is saved again, from then on', async () => {
  const { id, person } = await aSavedSearch()
  await stopNews(person, id)
  const now = new Date('2026-11-25T00:00:00Z')
  await saveSearch(person, 'q=nuoi+bo', vi, now)
  expect(await db.savedSearch.findUnique({ where: { id } })).toMatchObject({
    stoppedAt: null,
    checkedAt: now,
  })
  expect(await eventNames()).toEqual(['search.saved', 'search.stopped', 'search.saved'])
})

test('a stranger neither stops nor removes a search, and does not learn that there is one', async () => {
  const { id } = await aSavedSearch()
  const stranger = await anAccount({ roles: [{ role: 'administrator', unitCode: 'VN' }] })
  const before = await everyRow()
  for (const attempt of [stopNews, forgetSearch]) {
    await expect(attempt(stranger, id)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(attempt(stranger, 'x')).rejects.toMatchObject({ kind: 'not_found' })
  }
  expect(await everyRow()).toEqual(before)
})

test('one removes what one saved', async () => {
  const { id, person } = await aSavedSearch()
  await forgetSearch(person, id)
  expect(await savedSearchesOf(person.id)).toEqual([])
  expect(await eventNames()).toEqual(['search.saved', 'search.forgotten'])
})

test('the link of a letter stops one search, or all of its account, and nobody else', async () => {
  const { id, person } = await aSavedSearch({ query: 'q=bo' })
  await aSavedSearch({ query: 'q=de', by: person })
  const other = await aSavedSearch({ query: 'q=bo' })
  const open = () => db.savedSearch.findMany({ where: { stoppedAt: null }, select: { query: true } })

  await stopByLink(readStopToken(stopToken({ searchId: id }))!)
  expect(await db.savedSearch.count({ where: { stoppedAt: null } })).toBe(2)
  await stopByLink(readStopToken(stopToken({ accountId: person.id }))!)
  expect(await open()).toEqual([{ query: 'q=bo' }])
  expect(await db.savedSearch.findUnique({ where: { id: other.id } })).toMatchObject({ stoppedAt: null })
})

test('a link that was made up or changed stops nothing', async () => {
  const { id, person } = await aSavedSearch()
  const token = stopToken({ searchId: id })
  const forged = [
    '',
    'x',
    token.slice(0, -1),
    token.replace(/^s/, 'a'),
    token.replace(id, person.id),
    `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
  ]
  for (const text of forged) expect(readStopToken(text), text).toBeNull()
})
