import { linkTo, writeLetter } from '#app/features/accounts/letters.server.ts'
import { ownersOfOverdue } from '#app/features/replications/work-queries.server.ts'
import { vietnamDate } from '#app/lib/format.ts'
import { languages } from '#app/lib/languages.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

const WEEK_MS = 7 * 86_400_000
/** Midnight in Vietnam, of a Monday. */
const FIRST_MONDAY_MS = Date.parse('2024-01-01T00:00:00+07:00')

/**
 * Writes to everybody whose own unit owes outcomes that are overdue, once a week at most however often it runs; how
 * many are written to. An account has no language of its own, so the letter is in Vietnamese.
 */
export function remindReports(now = new Date()): Promise<number> {
  return inTransaction(async (tx) => {
    const week = Math.floor((now.getTime() - FIRST_MONDAY_MS) / WEEK_MS)
    const owners = await ownersOfOverdue(tx, vietnamDate(now), now)
    const lang = languages[0]
    const link = linkTo('/work', lang, { list: 'due' })
    const keyOf = (accountId: string) => `reports_due:${accountId}:${week}`
    const known = await tx.letter.findMany({
      where: { key: { in: owners.map(({ accountId }) => keyOf(accountId)) } },
      select: { key: true },
    })
    const written = new Set(known.map(({ key }) => key))
    const unwritten = owners.filter(({ accountId }) => !written.has(keyOf(accountId)))
    for (const { accountId, email, count } of unwritten) {
      const values = { count: String(count), link }
      await writeLetter(tx, { kind: 'reports_due', key: keyOf(accountId), to: email, lang, values })
    }
    const accountIds = unwritten.map(({ accountId }) => accountId)
    if (accountIds.length) await emit(tx, 'reports.reminded', { accountIds }, null)
    return accountIds.length
  })
}
