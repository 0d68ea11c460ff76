import { tokenLife, tokenState } from '#app/features/accounts/rules.ts'
import type { TokenState } from '#app/features/accounts/rules.ts'
import { fingerprint, newSecret } from '#app/features/accounts/secrets.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Reader, Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'

type Purpose = keyof typeof tokenLife

/** The secret for a mailed link; the table keeps its fingerprint only. */
export async function issueToken(tx: Tx, accountId: string, purpose: Purpose, now: Date): Promise<string> {
  const secret = newSecret()
  const expiresAt = new Date(now.getTime() + tokenLife[purpose])
  await tx.accountToken.create({
    data: { id: fingerprint(secret), accountId, purpose, expiresAt, createdAt: now },
  })
  return secret
}

/** Uses a link up, and with it every other open one of its kind; whose it was. Refuses a used or expired one. */
export async function useToken(tx: Tx, secret: string, purpose: Purpose, now: Date): Promise<string> {
  const [used] = await tx.accountToken.updateManyAndReturn({
    where: { id: fingerprint(secret), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { accountId: true },
  })
  if (!used) throw new Refusal('rule_broken', `link_${await stateOfToken(secret, purpose, now, tx)}`)
  await voidTokens(tx, used.accountId, purpose, now)
  return used.accountId
}

export async function voidTokens(tx: Tx, accountId: string, purpose: Purpose, now: Date): Promise<void> {
  await tx.accountToken.updateMany({ where: { accountId, purpose, usedAt: null }, data: { usedAt: now } })
}

/** Whether a link would open its door; looking does not use it up. A made-up one counts as expired. */
export async function stateOfToken(
  secret: string,
  purpose: Purpose,
  now = new Date(),
  reader: Reader = db,
): Promise<TokenState> {
  const token = await reader.accountToken.findUnique({
    where: { id: fingerprint(secret), purpose },
    select: { usedAt: true, expiresAt: true },
  })
  return token ? tokenState(token, now) : 'expired'
}
