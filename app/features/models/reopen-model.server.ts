import { randomInt } from 'node:crypto'
import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { contentOf, lockModel, modelForReading } from '#app/features/models/queries.server.ts'

/** Opens a draft upon what is published, unless one is open. */
export function reopenModel(actor: Person, slug: string, now = new Date()) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.reopen', model)
    if (model.draft) return { id: model.id }

    const published = await modelForReading(slug, tx)
    if (!published) throw new Refusal('conflict', 'draft_gone')
    const content = contentOf(published.revision)
    await tx.modelDraft.create({
      data: {
        modelId: model.id,
        content,
        title: content.title,
        // A form left open since an earlier draft must not fit this one.
        version: randomInt(1, 1_000_000_000),
        editedById: actor.id,
        editedAt: now,
      },
    })
    await emit(tx, 'model.reopened', { modelId: model.id }, actor.id)
    return { id: model.id }
  })
}
