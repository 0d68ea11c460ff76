import { expect, test } from 'vitest'
import { askVerification } from '#app/features/accounts/ask-verification.server.ts'
import { verifyEmail } from '#app/features/accounts/verify-email.server.ts'
import { db } from '#app/platform/db.server.ts'
import { anAccount, linkedToken } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'

const DAY_MS = 86_400_000
const lang = { lang: 'vi' } as const

test('the mailed link shows whose the address is', async () => {
  const person = await anAccount({ verified: false })
  await askVerification(person, lang)
  expect(await verifyEmail(await linkedToken(person.email))).toEqual({ accountId: person.id })
  expect((await db.account.findUniqueOrThrow({ where: { id: person.id } })).emailVerifiedAt).not.toBeNull()
  expect(await eventNames()).toEqual(['account.token_asked', 'account.email_verified'])
})

test('a link works once, for three days', async () => {
  const person = await anAccount({ verified: false })
  await askVerification(person, lang)
  const secret = await linkedToken(person.email)
  const late = new Date(Date.now() + 3 * DAY_MS)
  await expect(verifyEmail(secret, late)).rejects.toMatchObject({ code: 'link_expired' })
  const presses = await Promise.allSettled([verifyEmail(secret), verifyEmail(secret)])
  expect(presses.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(verifyEmail(secret)).rejects.toMatchObject({ code: 'link_used' })
})

test('a shown address needs no second showing, and nobody is sent many links', async () => {
  await expect(askVerification(await anAccount(), lang)).rejects.toMatchObject({ code: 'already_verified' })
  const person = await anAccount({ verified: false })
  for (let n = 0; n < 3; n += 1) await askVerification(person, lang)
  await expect(askVerification(person, lang)).rejects.toMatchObject({ kind: 'too_many' })
})
