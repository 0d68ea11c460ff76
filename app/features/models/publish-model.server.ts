import { Refusal } from '#app/lib/errors.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { decisionBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import { revisionRow } from '#app/features/models/revision-row.ts'
import { publishable } from '#app/features/models/rules.ts'
import { publishedSlug } from '#app/features/models/slug-rules.ts'

/** Makes a submitted draft the next revision that the public reads. Only the very version that was read is published. */
export function publishModel(
  actor: Person,
  slug: string,
  { version }: { version: number },
  now = new Date(),
) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.publish', model)

    const blocker = decisionBlocker(model.draft, version)
    if (blocker || !model.draft) throw new Refusal('conflict', blocker ?? 'draft_gone')
    const ready = publishable(draftOf(model.draft))
    if (!ready.ok) throw new Refusal('rule_broken', 'draft_incomplete')

    const revision = await tx.modelRevision.create({
      data: {
        ...revisionRow(ready.content),
        modelId: model.id,
        number: (await newestNumber(tx, model.id)) + 1,
        publishedAt: now,
        publishedById: actor.id,
        authoredById: model.draft.editedById,
      },
      select: { id: true },
    })
    const address = model.firstPublishedAt ? model.slug : publishedSlug(ready.content.title)
    await tx.model.update({
      where: { id: model.id },
      data: {
        publishedRevisionId: revision.id,
        firstPublishedAt: model.firstPublishedAt ?? now,
        slug: address,
        ...notWithdrawn,
      },
    })
    await tx.modelDraft.delete({ where: { modelId: model.id } })
    await emit(tx, 'model.published', { modelId: model.id, revisionId: revision.id }, actor.id)
    return { id: model.id, slug: address, revisionId: revision.id }
  })
}

/** A new revision answers for itself, whatever became of the one before. */
const notWithdrawn = { withdrawnAt: null, withdrawnById: null, withdrawReason: null }

async function newestNumber(tx: Tx, modelId: string): Promise<number> {
  const newest = await tx.modelRevision.aggregate({ where: { modelId }, _max: { number: true } })
  return newest._max.number ?? 0
}
