import { expect, test } from 'vitest'
import {
  actorOf,
  endSession,
  endSessions,
  sessionHeaders,
  startSession,
} from '#app/features/accounts/session.server.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { aBrowserOf, anAccount, requestWith } from '#tests/support/accounts.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

test('a browser with a session is the person of its account, with the roles in force', async () => {
  const roles = [{ role: 'editor', unitCode: '02761' } as const]
  const person = await anAccount({ roles })
  const { token, request } = await aBrowserOf(person)
  expect(await actorOf(request())).toEqual({ actor: person, sessionId: fingerprint(token) })
})

test('the table keeps no cookie', async () => {
  const { token } = await aBrowserOf(await anAccount())
  const rows = await db.session.findMany()
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('roles that are over or have not begun do not count', async () => {
  const person = await anAccount()
  const now = Date.now()
  const grant = (startsAt: number, endsAt: number | null) => ({
    accountId: person.id,
    role: 'editor' as const,
    unitCode: '02761',
    startsAt: new Date(startsAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
  })
  await db.roleGrant.createMany({ data: [grant(now - DAY_MS, now - 1), grant(now + HOUR_MS, null)] })
  const { request } = await aBrowserOf(person)
  expect((await actorOf(request())).actor).toMatchObject({ kind: 'person', roles: [] })
})

test('nobody is anybody by a made-up, malformed, foreign or missing cookie', async () => {
  const { token } = await aBrowserOf(await anAccount())
  const cookies = [
    '',
    'session=',
    'session',
    'session=%',
    'session=%E0%A4%A',
    `session=${token}x`,
    `session=${token.toUpperCase()}`,
    `session=${token.slice(0, -1)}2`,
    `session=${fingerprint(token)}`,
    `xsession=${token}`,
    `session.sig=${token}`,
    `__Host-session=${token}`,
    `session="${token}"`,
    `session=${'a'.repeat(40)}`,
    `session=${'a'.repeat(100_000)}`,
  ]
  for (const cookie of cookies) {
    if (cookie === `session=${token}`) continue
    const { actor } = await actorOf(new Request('http://localhost/', { headers: { Cookie: cookie } }))
    expect(actor.kind, cookie.slice(0, 60)).toBe('guest')
  }
  const among = new Request('http://localhost/', { headers: { Cookie: `a=b; session=${token}; c=d` } })
  expect((await actorOf(among)).actor.kind).toBe('person')
})

test('a suspended account is a guest, and its session is gone', async () => {
  const person = await anAccount()
  const { request } = await aBrowserOf(person)
  await db.account.update({ where: { id: person.id }, data: { suspendedAt: new Date() } })
  expect((await actorOf(request())).actor.kind).toBe('guest')
  expect(await db.session.count()).toBe(0)
})

test('a session lives for 30 days without use, and each use begins them anew', async () => {
  const { token, request } = await aBrowserOf(await anAccount())
  const id = fingerprint(token)
  const at = (ms: number) => new Date(Date.now() + ms)
  await db.session.update({ where: { id }, data: { lastSeenAt: at(-29 * DAY_MS), expiresAt: at(DAY_MS) } })
  expect((await actorOf(request())).actor.kind).toBe('person')
  const seen = await db.session.findUniqueOrThrow({ where: { id } })
  expect(seen.lastSeenAt.getTime()).toBeGreaterThan(Date.now() - HOUR_MS)
  expect(seen.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * DAY_MS)

  await db.session.update({ where: { id }, data: { expiresAt: at(-1) } })
  expect((await actorOf(request())).actor.kind).toBe('guest')
})

test('use is noted every ten minutes, not with every page', async () => {
  const { token, request } = await aBrowserOf(await anAccount())
  const before = await db.session.findUniqueOrThrow({ where: { id: fingerprint(token) } })
  await actorOf(request())
  expect(await db.session.findUniqueOrThrow({ where: { id: fingerprint(token) } })).toEqual(before)
})

test('the loaders of one request ask the database once', async () => {
  const { token } = await aBrowserOf(await anAccount())
  const context = {}
  const [first, second] = [actorOf(requestWith(token), context), actorOf(requestWith(token), context)]
  expect(second).toBe(first)
  const other = actorOf(requestWith('a'.repeat(40)), context)
  expect(other).not.toBe(first)
  await other
})

test('a new session ends the one the browser came with', async () => {
  const person = await anAccount()
  const { request } = await aBrowserOf(person)
  const headers = await startSession(person.id, request())
  const token = /session=([^;]+)/.exec(headers.get('Set-Cookie') ?? '')?.[1] ?? ''
  expect((await actorOf(request())).actor.kind).toBe('guest')
  expect((await actorOf(requestWith(token))).actor.kind).toBe('person')
})

test('the cookie is for this site alone, out of reach of scripts', () => {
  const cookie = sessionHeaders('a'.repeat(40)).get('Set-Cookie')
  expect(cookie).toMatch(/^session=a{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/)
})

test('one session ends, or all but one', async () => {
  const person = await anAccount()
  const [phone, desk, tablet] = [await aBrowserOf(person), await aBrowserOf(person), await aBrowserOf(person)]
  const other = await aBrowserOf(await anAccount())
  await inTransaction((tx) => endSession(tx, fingerprint(phone.token)))
  expect((await actorOf(phone.request())).actor.kind).toBe('guest')
  expect(await inTransaction((tx) => endSessions(tx, person.id, fingerprint(desk.token)))).toBe(1)
  expect((await actorOf(tablet.request())).actor.kind).toBe('guest')
  expect((await actorOf(desk.request())).actor.kind).toBe('person')
  expect((await actorOf(other.request())).actor.kind).toBe('person')
})
