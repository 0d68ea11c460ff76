import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { draftOf, saveBlocker } from '#app/features/models/draft-rules.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import { publishable } from '#app/features/models/rules.ts'

/** Hands a complete draft to the approver; until it is returned or taken back nobody can change it. */
export function submitModel(actor: Person, slug: string, { version }: { version: number }, now = new Date()) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.submit', model)

    const blocker = saveBlocker(model.draft, version)
    if (blocker) throw new Refusal('conflict', blocker)
    if (!publishable(draftOf(model.draft)).ok) throw new Refusal('rule_broken', 'draft_incomplete')

    await tx.modelDraft.update({
      where: { modelId: model.id },
      data: {
        submittedAt: now,
        submittedById: actor.id,
        returnedAt: null,
        returnedById: null,
        returnReason: null,
      },
    })
    await emit(tx, 'model.submitted', { modelId: model.id }, actor.id)
    return { id: model.id }
  })
}
