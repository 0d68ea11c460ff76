import { lockSavedSearch } from '#app/features/saved-searches/queries.server.ts'
import type { StopScope } from '#app/features/saved-searches/stop-links.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Ends the news of one's own search; the search itself stays. */
export function stopNews(actor: Person, id: string, now = new Date()) {
  return inTransaction(async (tx) => {
    const search = await lockSavedSearch(tx, id)
    if (!search || !can(actor, 'account.keep_searches', search)) throw missing()
    if (!search.stoppedAt) await stop(tx, [id], actor.id, now)
    return { id }
  })
}

/** The same for whoever holds the link of a letter, for one search or for all of an account; nobody need sign in. */
export function stopByLink(scope: StopScope, now = new Date()) {
  return inTransaction(async (tx) => {
    const searches = await tx.savedSearch.findMany({
      where: { stoppedAt: null, ...('searchId' in scope ? { id: scope.searchId } : scope) },
      select: { id: true, accountId: true },
    })
    const [first] = searches
    const ids = searches.map(({ id }) => id)
    if (first) await stop(tx, ids, first.accountId, now)
    return { ids }
  })
}

async function stop(tx: Tx, ids: readonly string[], byId: string, now: Date): Promise<void> {
  await tx.savedSearch.updateMany({ where: { id: { in: [...ids] } }, data: { stoppedAt: now } })
  await emit(tx, 'search.stopped', { savedSearchIds: [...ids] }, byId)
}
