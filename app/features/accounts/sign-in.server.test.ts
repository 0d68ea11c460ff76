import { expect, test } from 'vitest'
import { actorOf } from '#app/features/accounts/session.server.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { PASSWORD, aBrowserOf, anAccount, requestWith } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'

const asker = { address: '192.0.2.1', userAgent: 'Firefox', sessionId: null }
const wrong = { kind: 'rule_broken', code: 'sign_in_wrong', details: {} }

test('the password opens a session', async () => {
  const person = await anAccount()
  const { token } = await signIn({ email: person.email, password: PASSWORD }, asker)
  expect((await actorOf(requestWith(token))).actor).toEqual(person)
  expect(await eventNames()).toEqual(['account.signed_in'])
})

test('a password is the same however a keyboard spells its marks', async () => {
  const person = await anAccount()
  const spelled = (form: 'NFC' | 'NFD') => PASSWORD.normalize(form)
  await signIn({ email: person.email, password: spelled('NFD') }, asker)
})

test('a wrong password and an unknown address are refused in the same words', async () => {
  const person = await anAccount()
  await expect(signIn({ email: person.email, password: 'something else' }, asker)).rejects.toMatchObject(
    wrong,
  )
  await expect(signIn({ email: 'nobody@vidu.vn', password: PASSWORD }, asker)).rejects.toMatchObject(wrong)
  expect(await eventNames()).toEqual([])
})

test('a suspended account stays out, and only who knows its password hears why', async () => {
  const person = await anAccount({ suspended: true })
  const attempt = (password: string) => signIn({ email: person.email, password }, asker)
  await expect(attempt('something else')).rejects.toMatchObject(wrong)
  await expect(attempt(PASSWORD)).rejects.toMatchObject({ code: 'account_suspended' })
})

test('signing in ends the session this browser had, and takes no id that it brought', async () => {
  const [before, person] = [await anAccount(), await anAccount()]
  const old = await aBrowserOf(before)
  const { token } = await signIn(
    { email: person.email, password: PASSWORD },
    { ...asker, sessionId: fingerprint(old.token) },
  )
  expect(token).not.toBe(old.token)
  expect((await actorOf(old.request())).actor.kind).toBe('guest')
})

test('ten failures from one network, and it has to wait while others go on', async () => {
  const person = await anAccount()
  const fail = (address: string, email = 'nobody@vidu.vn') =>
    signIn({ email, password: 'something else' }, { ...asker, address })
  for (let n = 0; n < 10; n += 1) {
    await expect(fail(`2001:db8:1:2::${n}`, `nobody${n}@vidu.vn`)).rejects.toMatchObject(wrong)
  }
  const refused = { kind: 'too_many', details: { retryAfterSeconds: expect.any(Number), minutes: 5 } }
  await expect(fail('2001:db8:1:2:ffff::1')).rejects.toMatchObject(refused)
  await expect(fail('2001:db8:1:3::1')).rejects.toMatchObject(wrong)
  await signIn({ email: person.email, password: PASSWORD }, asker)
})

test('twenty failures on one account, from wherever, and it has to wait', async () => {
  const person = await anAccount()
  const fail = (n: number) =>
    signIn({ email: person.email, password: 'something else' }, { ...asker, address: `198.51.100.${n}` })
  for (let n = 0; n < 20; n += 1) await expect(fail(n)).rejects.toMatchObject(wrong)
  await expect(fail(20)).rejects.toMatchObject({ kind: 'too_many' })
})

test('whoever signs in rightly is not counted, and their earlier slips are forgotten', async () => {
  const person = await anAccount()
  for (let n = 0; n < 25; n += 1) await signIn({ email: person.email, password: PASSWORD }, asker)
})

test('known and unknown addresses take as long as each other', { timeout: 60_000 }, async () => {
  const person = await anAccount()
  const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  for (let n = 0; n < 15; n += 1) {
    for (const kind of ['known', 'unknown'] as const) {
      const email = kind === 'known' ? person.email : `nobody${n}@vidu.vn`
      const start = performance.now()
      const address = `10.${n}.${kind.length}.1`
      await expect(
        signIn({ email, password: 'something else' }, { ...asker, address }),
      ).rejects.toMatchObject(wrong)
      took[kind].push(performance.now() - start)
    }
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0
  // Without the stand-in hash the unknown would take a fifth of the time.
  expect(median(took.unknown)).toBeGreaterThan(median(took.known) * 0.5)
})
