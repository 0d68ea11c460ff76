import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { decisionBlocker } from '#app/features/models/draft-rules.ts'
import { lockModel } from '#app/features/models/queries.server.ts'

/** Undoes a submission, so that the draft can be changed again. */
export function takeBackModel(actor: Person, slug: string) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.submit', model)

    const blocker = decisionBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)

    await tx.modelDraft.update({
      where: { modelId: model.id },
      data: { submittedAt: null, submittedById: null },
    })
    await emit(tx, 'model.taken_back', { modelId: model.id }, actor.id)
    return { id: model.id }
  })
}
