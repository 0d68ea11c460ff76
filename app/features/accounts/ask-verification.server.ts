import { linkTo, writeLetter } from '#app/features/accounts/letters.server.ts'
import { lockAccount } from '#app/features/accounts/queries.server.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import { issueToken } from '#app/features/accounts/tokens.server.ts'
import { Refusal, missing } from '#app/lib/errors.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { limit } from '#app/platform/rate-limit.server.ts'

/** Mails another link by which the account's address can be shown to be its owner's. */
export async function askVerification(
  actor: Person,
  { lang }: { lang: Lang },
  now = new Date(),
): Promise<void> {
  await limit('verification_of', actor.id)
  await inTransaction(async (tx) => {
    const account = await lockAccount(tx, actor.id)
    if (!account) throw missing()
    authorize(actor, 'account.manage_own', { accountId: account.id })
    if (account.emailVerifiedAt) throw new Refusal('rule_broken', 'already_verified')
    const token = await issueToken(tx, account.id, 'verify_email', now)
    const values = { link: linkTo('/verify-email', lang, { token }) }
    await writeLetter(tx, {
      kind: 'verify',
      key: `verify:${fingerprint(token)}`,
      to: account.email,
      lang,
      values,
    })
    await emit(tx, 'account.token_asked', { accountId: account.id, tokenPurpose: 'verify_email' }, actor.id)
  })
}
