import { DAY_MS } from '#app/features/accounts/rules.ts'
import { db } from '#app/platform/db.server.ts'

const LETTERS_KEPT_MS = 90 * DAY_MS
const TOKENS_KEPT_MS = 30 * DAY_MS

/** Removes sessions, links and letters that are of no use to anybody any more. */
export async function forgetExpired(now = new Date()): Promise<void> {
  const ago = (ms: number) => new Date(now.getTime() - ms)
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.accountToken.deleteMany({ where: { expiresAt: { lt: ago(TOKENS_KEPT_MS) } } })
  await db.letter.deleteMany({ where: { createdAt: { lt: ago(LETTERS_KEPT_MS) } } })
}
