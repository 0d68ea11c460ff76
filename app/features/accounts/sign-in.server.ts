import { isPassword } from '#app/features/accounts/passwords.server.ts'
import { credentialsOf, lockAccount } from '#app/features/accounts/queries.server.ts'
import type { SignInInput } from '#app/features/accounts/schema.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import { endSession, openSession, rolesInForce } from '#app/features/accounts/session.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { clearLimit, limit, networkOf, unlimit } from '#app/platform/rate-limit.server.ts'

type Asker = {
  address: string
  userAgent: string
  /** The session this browser held until now; signing in ends it. */
  sessionId: string | null
}

/** Opens a session for whoever knows the password; an unknown address is refused in the same words and time. */
export async function signIn(input: SignInInput, asker: Asker) {
  const network = networkOf(asker.address)
  const mailbox = fingerprint(input.email)
  await limit('sign_in_from', network)
  await limit('sign_in_to', mailbox)
  const found = await credentialsOf(input.email)
  const right = await isPassword(found?.passwordHash ?? null, input.password)
  if (!found || !right) throw new Refusal('rule_broken', 'sign_in_wrong')
  const session = await inTransaction(async (tx) => {
    const account = await lockAccount(tx, found.id)
    // It may have been changed while we compared, and then this password opens nothing any more.
    if (account?.passwordHash !== found.passwordHash) throw new Refusal('rule_broken', 'sign_in_wrong')
    if (account.suspendedAt) throw new Refusal('rule_broken', 'account_suspended')
    if (asker.sessionId) await endSession(tx, asker.sessionId)
    const opened = await openSession(tx, account.id, asker.userAgent)
    await emit(tx, 'account.signed_in', { accountId: account.id }, account.id)
    const roles = await rolesInForce(tx, account.id)
    return { ...opened, accountId: account.id, roles }
  })
  await Promise.all([clearLimit('sign_in_to', mailbox), unlimit('sign_in_from', network)])
  return session
}
