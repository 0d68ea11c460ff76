import { hashPassword } from '#app/features/accounts/passwords.server.ts'
import { lockAccount } from '#app/features/accounts/queries.server.ts'
import type { NewPasswordInput } from '#app/features/accounts/schema.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import { setPassword } from '#app/features/accounts/set-password.server.ts'
import { useToken } from '#app/features/accounts/tokens.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Lang } from '#app/lib/languages.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { clearLimit, limit, networkOf } from '#app/platform/rate-limit.server.ts'

type Asker = { address: string; lang: Lang }

/** Sets a password by the secret of a mailed link, which also shows whose the address is. */
export async function resetPassword(
  secret: string,
  { password }: NewPasswordInput,
  asker: Asker,
  now = new Date(),
) {
  await limit('reset_from', networkOf(asker.address))
  const passwordHash = await hashPassword(password)
  const account = await inTransaction(async (tx) => {
    const accountId = await useToken(tx, secret, 'reset_password', now)
    const holder = await lockAccount(tx, accountId)
    if (!holder || holder.suspendedAt) throw new Refusal('rule_broken', 'link_expired')
    if (!holder.emailVerifiedAt) {
      await tx.account.update({
        where: { id: accountId },
        data: { emailVerifiedAt: now },
        select: { id: true },
      })
      await emit(tx, 'account.email_verified', { accountId }, accountId)
    }
    await setPassword(tx, holder, passwordHash, asker.lang, now)
    return holder
  })
  // Strangers' guesses must not lock out the owner, who has just proved to be the owner.
  await clearLimit('sign_in_to', fingerprint(account.email))
  return { accountId: account.id }
}
