import { expect, test } from 'vitest'
import { endOtherSessions } from '#app/features/accounts/end-other-sessions.server.ts'
import { endOwnSession } from '#app/features/accounts/end-session.server.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import { actorOf } from '#app/features/accounts/session.server.ts'
import { signOut } from '#app/features/accounts/sign-out.server.ts'
import { guest } from '#app/permissions/actor.ts'
import { aBrowserOf, anAccount } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'

test('signing out ends this browser’s session and no other', async () => {
  const person = await anAccount()
  const [here, elsewhere] = [await aBrowserOf(person), await aBrowserOf(person)]
  await signOut(person, fingerprint(here.token))
  expect((await actorOf(here.request())).actor.kind).toBe('guest')
  expect((await actorOf(elsewhere.request())).actor.kind).toBe('person')
  await signOut(guest, null)
  expect(await eventNames()).toEqual(['account.sessions_ended'])
})

test('a lost phone’s session can be ended from another device', async () => {
  const person = await anAccount()
  const [phone, desk] = [await aBrowserOf(person), await aBrowserOf(person)]
  await endOwnSession(person, fingerprint(phone.token))
  expect((await actorOf(phone.request())).actor.kind).toBe('guest')
  expect((await actorOf(desk.request())).actor.kind).toBe('person')
  expect(await eventNames()).toEqual(['account.sessions_ended'])
})

test('another person’s session does not exist', async () => {
  const stranger = await anAccount()
  const browser = await aBrowserOf(await anAccount())
  const gone = { kind: 'not_found', code: 'not_found', details: {} }
  await expect(endOwnSession(stranger, fingerprint(browser.token))).rejects.toMatchObject(gone)
  await expect(endOwnSession(stranger, 'nothing')).rejects.toMatchObject(gone)
  expect((await actorOf(browser.request())).actor.kind).toBe('person')
})

test('all other devices are signed out at once', async () => {
  const person = await anAccount()
  const [here, phone, tablet] = [await aBrowserOf(person), await aBrowserOf(person), await aBrowserOf(person)]
  const other = await aBrowserOf(await anAccount())
  expect(await endOtherSessions(person, fingerprint(here.token))).toBe(2)
  for (const ended of [phone, tablet]) expect((await actorOf(ended.request())).actor.kind).toBe('guest')
  for (const living of [here, other]) expect((await actorOf(living.request())).actor.kind).toBe('person')
})
