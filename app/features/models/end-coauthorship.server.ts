import { missing } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { coauthorsOf } from '#app/features/models/coauthor-queries.server.ts'
import { lockModel } from '#app/features/models/queries.server.ts'

/** Takes somebody off the list of those who write a model, or takes an invitation back. */
export function endCoauthorship(actor: Person, slug: string, id: string, now = new Date()) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.invite', model)

    if (!(await coauthorsOf(model.id, tx)).some((row) => row.id === id)) throw missing()
    await tx.modelCoauthor.update({ where: { id }, data: { endedAt: now, endedById: actor.id } })
    await emit(tx, 'model.coauthor_ended', { modelId: model.id, coauthorId: id }, actor.id)
    return { id: model.id }
  })
}
