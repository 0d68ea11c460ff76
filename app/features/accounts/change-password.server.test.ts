import { expect, test } from 'vitest'
import { askReset } from '#app/features/accounts/ask-reset.server.ts'
import { changePassword } from '#app/features/accounts/change-password.server.ts'
import { resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { actorOf } from '#app/features/accounts/session.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import {
  PASSWORD,
  aBrowserOf,
  anAccount,
  linkedToken,
  requestWith,
  subjectsTo,
} from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'

const asker = { userAgent: 'Firefox', lang: 'vi' } as const
const wish = { current: PASSWORD, password: 'xe đạp màu xanh 7' }

test('a changed password ends every session, and the one asking goes on under a new id', async () => {
  const person = await anAccount()
  const [here, elsewhere] = [await aBrowserOf(person), await aBrowserOf(person)]
  const { token } = await changePassword(person, wish, asker)
  for (const old of [here, elsewhere]) expect((await actorOf(old.request())).actor.kind).toBe('guest')
  expect((await actorOf(requestWith(token))).actor).toEqual(person)
  const from = { address: '192.0.2.1', userAgent: '', sessionId: null }
  await signIn({ email: person.email, password: wish.password }, from)
  expect(await eventNames()).toEqual(['account.password_changed', 'account.signed_in'])
  expect(await subjectsTo(person.email)).toEqual(['Mật khẩu của bạn đã được đổi'])
})

test('without the current password nothing changes', async () => {
  const person = await anAccount()
  const browser = await aBrowserOf(person)
  await expect(changePassword(person, { ...wish, current: 'something else' }, asker)).rejects.toMatchObject({
    code: 'current_password_wrong',
  })
  expect((await actorOf(browser.request())).actor.kind).toBe('person')
  expect(await eventNames()).toEqual([])
})

test('one’s own name is no password', async () => {
  const person = await anAccount({ name: 'Lò Thị Hoa' })
  const own = { ...wish, password: 'Lò Thị Hoa 1990' }
  await expect(changePassword(person, own, asker)).rejects.toMatchObject({ code: 'password_guessable' })
})

test('an open browser is no place to guess at the password', async () => {
  const person = await anAccount()
  const guess = () => changePassword(person, { ...wish, current: 'something else' }, asker)
  for (let n = 0; n < 10; n += 1) await expect(guess()).rejects.toMatchObject({ kind: 'rule_broken' })
  await expect(guess()).rejects.toMatchObject({ kind: 'too_many' })
})

test('a link asked for before the change opens nothing after it', async () => {
  const person = await anAccount()
  await askReset({ email: person.email }, { address: '192.0.2.1', lang: 'vi' })
  const secret = await linkedToken(person.email)
  await changePassword(person, wish, asker)
  await expect(resetPassword(secret, wish, { address: '192.0.2.1', lang: 'vi' })).rejects.toMatchObject({
    code: 'link_used',
  })
})

test('of two changes at once only one is made', async () => {
  const person = await anAccount()
  const changes = ['xe đạp màu xanh 7', 'con trâu đi trước'].map((password) =>
    changePassword(person, { ...wish, password }, asker),
  )
  const results = await Promise.allSettled(changes)
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})
