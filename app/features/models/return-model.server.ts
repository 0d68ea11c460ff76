import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { decisionBlocker } from '#app/features/models/draft-rules.ts'
import { lockModel } from '#app/features/models/queries.server.ts'

type Return = { version: number; reason: string }

/** Sends a submitted draft back to its editors, who read the reason. */
export function returnModel(actor: Person, slug: string, { version, reason }: Return, now = new Date()) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.return', model)

    const blocker = decisionBlocker(model.draft, version)
    if (blocker) throw new Refusal('conflict', blocker)

    await tx.modelDraft.update({
      where: { modelId: model.id },
      data: {
        submittedAt: null,
        submittedById: null,
        returnedAt: now,
        returnedById: actor.id,
        returnReason: reason,
      },
    })
    await emit(tx, 'model.returned', { modelId: model.id }, actor.id)
    return { id: model.id }
  })
}
