import { useToken } from '#app/features/accounts/tokens.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Notes that whoever holds the mailed link reads the account's mail. */
export function verifyEmail(secret: string, now = new Date()) {
  return inTransaction(async (tx) => {
    const accountId = await useToken(tx, secret, 'verify_email', now)
    await tx.account.update({
      where: { id: accountId },
      data: { emailVerifiedAt: now },
      select: { id: true },
    })
    await emit(tx, 'account.email_verified', { accountId }, accountId)
    return { accountId }
  })
}
