import { beforeAll, expect, test } from 'vitest'
import { stopToken } from '#app/features/saved-searches/stop-links.server.ts'
import { db } from '#app/platform/db.server.ts'
import { openSite } from '#tests/journeys/site.ts'
import type { Site } from '#tests/journeys/site.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { aSavedSearch } from '#tests/support/saved-search-makers.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
}, 240_000)

const stopped = async (id: string) =>
  (await db.savedSearch.findUniqueOrThrow({ where: { id } })).stoppedAt !== null

test('a search is saved from its address, and stopped from a page', async () => {
  const person = await anAccount()
  const { cookie } = await aBrowserOf(person)
  const saved = await site.ask('/saved-searches/new?q=nuoi+bo&utm_source=x&sort=cost&cursor=abc', {
    method: 'POST',
    cookie,
    body: '',
  })
  expect([saved.status, saved.headers.location]).toEqual([303, '/saved-searches?done=saved'])
  const { id, query } = await db.savedSearch.findFirstOrThrow()
  expect(query).toBe('q=nuoi+bo')
  await site.ask(`/saved-searches/${id}/stop`, { method: 'POST', cookie, body: '' })
  expect(await stopped(id)).toBe(true)
})

test('a guest who would save a search is sent to sign in, and back', async () => {
  const { status, headers } = await site.ask('/saved-searches/new?q=bo')
  expect([status, headers.location]).toEqual([
    302,
    `/sign-in?returnTo=${encodeURIComponent('/saved-searches/new?q=bo')}`,
  ])
})

test('the link in a letter shows what it stops and changes nothing until its button is pressed', async () => {
  const { id } = await aSavedSearch()
  const address = `/saved-searches/stop?token=${stopToken({ searchId: id })}`
  const page = await site.ask(address)
  expect(page.status).toBe(200)
  expect(page.headers['cache-control']).toBe('private, no-store')
  expect(await stopped(id)).toBe(false)
  const pressed = await site.ask(address, { method: 'POST', body: '' })
  expect([pressed.status, pressed.headers.location]).toEqual([303, '/saved-searches/stop?done'])
  expect(await stopped(id)).toBe(true)
})

test('a mail program stops it by itself, from nowhere and without being sent on', async () => {
  const { id, person } = await aSavedSearch()
  const address = `/saved-searches/stop?token=${stopToken({ accountId: person.id })}`
  const { status } = await site.ask(address, {
    method: 'POST',
    body: 'List-Unsubscribe=One-Click',
    headers: { Origin: '' },
  })
  expect(status).toBe(200)
  expect(await stopped(id)).toBe(true)
})

test('without the right link nothing is stopped that way', async () => {
  const { id } = await aSavedSearch()
  for (const token of ['', 'x', stopToken({ searchId: id }).replace(/.$/, 'z')]) {
    await site.ask(`/saved-searches/stop?token=${token}`, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { Origin: '' },
    })
  }
  expect(await stopped(id)).toBe(false)
})

test('suggestions are the same for everybody and may be kept', async () => {
  const { cookie } = await aBrowserOf(await anAccount({ roles: [{ role: 'editor', unitCode: 'VN' }] }))
  const [one, other] = [
    await site.ask('/models/suggestions?q=bo'),
    await site.ask('/models/suggestions?q=bo', { cookie }),
  ]
  expect(one.body).toBe(other.body)
  expect(one.headers['cache-control']).toBe('public, max-age=300')
  expect((await site.ask(`/models/suggestions?q=${'b'.repeat(5000)}`)).status).toBe(200)
})
