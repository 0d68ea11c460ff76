import { lockAccount } from '#app/features/accounts/queries.server.ts'
import { savedAs } from '#app/features/saved-searches/queries.server.ts'
import { MOST_SAVED, saveBlocker } from '#app/features/saved-searches/rules.ts'
import type { Lang } from '#app/lib/languages.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/**
 * Keeps a search and tells of what is published from now on. The same one saved again is the one there is, its news
 * begun anew where they were stopped.
 * @param query as `savedQuery` writes it
 */
export function saveSearch(actor: Person, query: string, { lang }: { lang: Lang }, now = new Date()) {
  return inTransaction(async (tx) => {
    // Two at once would both be the twentieth.
    await lockAccount(tx, actor.id)
    authorize(actor, 'account.keep_searches', { accountId: actor.id })
    const known = await savedAs(actor.id, query, tx)
    if (known && !known.stoppedAt) return { id: known.id }
    const blocker = known
      ? null
      : saveBlocker(query, await tx.savedSearch.count({ where: { accountId: actor.id } }))
    if (blocker) throw new Refusal('rule_broken', blocker, { most: MOST_SAVED })

    const begun = { createdAt: now, checkedAt: now, stoppedAt: null, lang }
    const { id } = known
      ? await tx.savedSearch.update({ where: { id: known.id }, data: begun, select: { id: true } })
      : await tx.savedSearch.create({ data: { ...begun, accountId: actor.id, query }, select: { id: true } })
    await emit(tx, 'search.saved', { savedSearchId: id }, actor.id)
    return { id }
  })
}
