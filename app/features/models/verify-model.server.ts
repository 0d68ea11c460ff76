import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person, System } from '#app/permissions/actor.ts'
import { idOf, isPerson } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import type { VerificationInput } from '#app/features/models/form-schema.ts'
import { lockModel, reachedUnits } from '#app/features/models/queries.server.ts'
import { publishedForDecision } from '#app/features/models/verification-queries.server.ts'
import { judgingUnit, verificationBlocker } from '#app/features/models/verification-rules.ts'

type Decided = Pick<VerificationInput, 'version' | 'decision' | 'reasons'>

/**
 * Decides upon the published revision, once: verified, or sent back with reasons that its unit reads. `version` is the
 * number of the revision that was read.
 */
export function verifyModel(actor: Person | System, slug: string, input: Decided, now = new Date()) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.verify', model)

    const published = await publishedForDecision(tx, model.id)
    const blocker = verificationBlocker(published, input.version, idOf(actor))
    if (blocker || !published.revision) throw new Refusal('conflict', blocker ?? 'not_published')
    const held = isPerson(actor) ? reachedUnits(actor, 'reviewer') : model.unitPath
    const unitCode = judgingUnit(model.unitPath, held)
    if (!unitCode) throw new Refusal('rule_broken', 'no_unit_above')

    const { decision, reasons } = input
    const revisionId = published.revision.id
    await tx.verification.create({
      data: { revisionId, decision, reasons, unitCode, decidedAt: now, decidedById: idOf(actor) },
    })
    const fact = decision === 'verified' ? 'model.verified' : 'model.sent_back'
    await emit(tx, fact, { modelId: model.id, revisionId }, idOf(actor))
    return { id: model.id, revisionId }
  })
}
