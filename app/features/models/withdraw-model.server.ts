import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import { publishedForDecision } from '#app/features/models/verification-queries.server.ts'
import { withdrawalBlocker } from '#app/features/models/verification-rules.ts'

/** `version` is the number of the revision that was read. */
type Withdrawal = { version: number; reason: string }

/**
 * Takes a published model out of search, lists and counts. Its page and its replications stay, with the reason; a new
 * revision publishes it again.
 */
export function withdrawModel(
  actor: Person,
  slug: string,
  { version, reason }: Withdrawal,
  now = new Date(),
) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.withdraw', model)

    const blocker = withdrawalBlocker(await publishedForDecision(tx, model.id), version)
    if (blocker) throw new Refusal('conflict', blocker)

    await tx.model.update({
      where: { id: model.id },
      data: { withdrawnAt: now, withdrawnById: actor.id, withdrawReason: reason },
    })
    await emit(tx, 'model.withdrawn', { modelId: model.id }, actor.id)
    return { id: model.id }
  })
}
