import { lockSavedSearch } from '#app/features/saved-searches/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Removes one's own search with its news. */
export function forgetSearch(actor: Person, id: string) {
  return inTransaction(async (tx) => {
    const search = await lockSavedSearch(tx, id)
    if (!search || !can(actor, 'account.keep_searches', search)) throw missing()
    await tx.savedSearch.delete({ where: { id }, select: { id: true } })
    await emit(tx, 'search.forgotten', { savedSearchId: id }, actor.id)
    return { id }
  })
}
