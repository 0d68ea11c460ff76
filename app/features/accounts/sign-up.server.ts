import { writeLetter, linkTo } from '#app/features/accounts/letters.server.ts'
import { hashPassword } from '#app/features/accounts/passwords.server.ts'
import { HOUR_MS, isSamePress } from '#app/features/accounts/rules.ts'
import type { SignUpInput } from '#app/features/accounts/schema.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import { steadily } from '#app/features/accounts/steadily.server.ts'
import { issueToken } from '#app/features/accounts/tokens.server.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { limit, networkOf } from '#app/platform/rate-limit.server.ts'

type Asker = { address: string; lang: Lang }

/** Makes an account. A known address gets the same answer, and its owner a letter instead. */
export async function signUp(input: SignUpInput, asker: Asker, now = new Date()): Promise<void> {
  await limit('sign_up_from', networkOf(asker.address))
  await limit('sign_up_as', fingerprint(input.email))
  await steadily(async () => {
    const passwordHash = await hashPassword(input.password)
    await inTransaction(async (tx) => {
      const account = await create(tx, { ...input, lang: asker.lang }, passwordHash, now)
      if (account) await welcome(tx, account.id, input.email, asker.lang, now)
      else await remind(tx, input.email, asker.lang, now)
    })
  })
}

type NewAccount = Pick<SignUpInput, 'email' | 'name'> & { lang: Lang }

async function create(tx: Tx, account: NewAccount, passwordHash: string, now: Date) {
  const { email, name, lang } = account
  const [made] = await tx.account.createManyAndReturn({
    data: [{ email, name, lang, passwordHash, createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  })
  return made
}

async function welcome(tx: Tx, accountId: string, to: string, lang: Lang, now: Date) {
  const token = await issueToken(tx, accountId, 'verify_email', now)
  const values = { link: linkTo('/verify-email', lang, { token }) }
  await writeLetter(tx, { kind: 'verify', key: `verify:${fingerprint(token)}`, to, lang, values })
  await emit(tx, 'account.signed_up', { accountId }, accountId)
}

async function remind(tx: Tx, to: string, lang: Lang, now: Date) {
  const account = await tx.account.findUniqueOrThrow({
    where: { email: to },
    select: { id: true, createdAt: true },
  })
  if (isSamePress(account.createdAt, now)) return
  const values = { signIn: linkTo('/sign-in', lang), reset: linkTo('/reset-password', lang) }
  const key = `already:${account.id}:${Math.floor(now.getTime() / HOUR_MS)}`
  await writeLetter(tx, { kind: 'already', key, to, lang, values })
  await emit(tx, 'account.sign_up_repeated', { accountId: account.id }, null)
}
