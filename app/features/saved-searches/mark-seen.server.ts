import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'

/** Notes that somebody looked at all news there are. */
export function markSeen(actor: Person, now = new Date()) {
  return inTransaction(async (tx) => {
    authorize(actor, 'account.keep_searches', { accountId: actor.id })
    const { count } = await tx.savedSearchNews.updateMany({
      where: { search: { accountId: actor.id }, seenAt: null },
      data: { seenAt: now },
    })
    return { count }
  })
}
