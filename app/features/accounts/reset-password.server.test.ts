import { expect, test } from 'vitest'
import { askReset } from '#app/features/accounts/ask-reset.server.ts'
import { resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { actorOf } from '#app/features/accounts/session.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { stateOfToken } from '#app/features/accounts/tokens.server.ts'
import { db } from '#app/platform/db.server.ts'
import { PASSWORD, aBrowserOf, anAccount, linkedToken, subjectsTo } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'

const asker = { address: '192.0.2.1', lang: 'vi' } as const
const chosen = { password: 'xe đạp màu xanh 7' }
const HOUR_MS = 3_600_000

async function askedBy(wishes: Parameters<typeof anAccount>[0] = {}) {
  const person = await anAccount(wishes)
  await askReset({ email: person.email }, asker)
  return { person, secret: await linkedToken(person.email) }
}

test('a mailed link sets a new password, and everything the old one let in is shut', async () => {
  const { person, secret } = await askedBy()
  const browser = await aBrowserOf(person)
  await resetPassword(secret, chosen, asker)
  expect((await actorOf(browser.request())).actor.kind).toBe('guest')
  const from = { ...asker, userAgent: '', sessionId: null }
  await signIn({ email: person.email, ...chosen }, from)
  await expect(signIn({ email: person.email, password: PASSWORD }, from)).rejects.toMatchObject({
    code: 'sign_in_wrong',
  })
  expect(await eventNames()).toEqual(['account.token_asked', 'account.password_changed', 'account.signed_in'])
  expect(await subjectsTo(person.email)).toEqual(['Đặt mật khẩu mới', 'Mật khẩu của bạn đã được đổi'])
})

test('an unknown or suspended address gets the same answer and no letter', async () => {
  const gone = await anAccount({ suspended: true })
  const known = await anAccount()
  const answers = await Promise.all(
    [gone.email, 'nobody@vidu.vn', known.email].map(async (email, n) => {
      const start = performance.now()
      const answer = await askReset({ email }, { ...asker, address: `192.0.2.${n}` })
      expect(performance.now() - start).toBeGreaterThanOrEqual(395)
      return answer
    }),
  )
  expect(new Set(answers).size).toBe(1)
  expect(await db.letter.findMany({ select: { to: true } })).toEqual([{ to: known.email }])
})

test('the table keeps no link', async () => {
  const { secret } = await askedBy()
  expect(JSON.stringify(await db.accountToken.findMany())).not.toContain(secret)
})

test('a link works once, even when pressed twice at once', async () => {
  const { secret } = await askedBy()
  const presses = await Promise.allSettled([1, 2].map(() => resetPassword(secret, chosen, asker)))
  expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(resetPassword(secret, chosen, asker)).rejects.toMatchObject({ code: 'link_used' })
  expect(await stateOfToken(secret, 'reset_password')).toBe('used')
})

test('using one link shuts the others that were asked for', async () => {
  const { person, secret } = await askedBy()
  await askReset({ email: person.email }, asker)
  const second = await linkedToken(person.email)
  await resetPassword(second, chosen, asker)
  await expect(resetPassword(secret, chosen, asker)).rejects.toMatchObject({ code: 'link_used' })
})

test('a link works for an hour', async () => {
  const { secret } = await askedBy()
  const later = new Date(Date.now() + HOUR_MS)
  expect(await stateOfToken(secret, 'reset_password')).toBe('open')
  expect(await stateOfToken(secret, 'reset_password', later)).toBe('expired')
  await expect(resetPassword(secret, chosen, asker, later)).rejects.toMatchObject({ code: 'link_expired' })
})

test('no other secret opens the door', async () => {
  const { secret } = await askedBy()
  for (const other of ['', secret.slice(1), `${secret}x`, secret.toLowerCase(), 'null']) {
    await expect(resetPassword(other, chosen, asker)).rejects.toMatchObject({ code: 'link_expired' })
  }
  expect(await stateOfToken(secret, 'verify_email')).toBe('expired')
})

test('whoever reads the mail of an address has shown it to be theirs', async () => {
  const { person, secret } = await askedBy({ verified: false })
  await resetPassword(secret, chosen, asker)
  expect((await db.account.findUniqueOrThrow({ where: { id: person.id } })).emailVerifiedAt).not.toBeNull()
  expect(await eventNames()).toContain('account.email_verified')
})

test(
  'three letters in half an hour, twenty askings an hour from one network',
  { timeout: 60_000 },
  async () => {
    const { person } = await askedBy()
    await askReset({ email: person.email }, asker)
    await askReset({ email: person.email }, asker)
    const elsewhere = { ...asker, address: '198.51.100.1' }
    await expect(askReset({ email: person.email }, elsewhere)).rejects.toMatchObject({ kind: 'too_many' })
    await Promise.all(Array.from({ length: 17 }, (_, n) => askReset({ email: `x${n}@vidu.vn` }, asker)))
    await expect(askReset({ email: 'y@vidu.vn' }, asker)).rejects.toMatchObject({ kind: 'too_many' })
  },
)
