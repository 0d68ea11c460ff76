import { isGuessable } from '#app/features/accounts/password-rules.ts'
import { hashPassword, isPassword } from '#app/features/accounts/passwords.server.ts'
import { credentialsOf, lockAccount } from '#app/features/accounts/queries.server.ts'
import type { ChangePasswordInput } from '#app/features/accounts/schema.ts'
import { openSession } from '#app/features/accounts/session.server.ts'
import { setPassword } from '#app/features/accounts/set-password.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { limit } from '#app/platform/rate-limit.server.ts'

type Asker = { userAgent: string; lang: Lang }

/** Changes one's own password; every session ends, and the one asking goes on under the new token returned. */
export async function changePassword(
  actor: Person,
  input: ChangePasswordInput,
  asker: Asker,
  now = new Date(),
) {
  // A stolen open session must not become a place to guess at the password.
  await limit('password_guess', actor.id)
  const found = await credentialsOf(actor.email)
  const right = await isPassword(found?.passwordHash ?? null, input.current)
  if (!found || !right) throw new Refusal('rule_broken', 'current_password_wrong')
  if (isGuessable(input.password, [actor.email, actor.name]))
    throw new Refusal('rule_broken', 'password_guessable')
  const passwordHash = await hashPassword(input.password)
  return inTransaction(async (tx) => {
    const account = await lockAccount(tx, found.id)
    if (account?.passwordHash !== found.passwordHash)
      throw new Refusal('rule_broken', 'current_password_wrong')
    authorize(actor, 'account.manage_own', { accountId: account.id })
    await setPassword(tx, account, passwordHash, asker.lang, now)
    return openSession(tx, account.id, asker.userAgent)
  })
}
