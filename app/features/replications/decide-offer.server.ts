import { changeDraft } from '#app/features/models/open-draft.server.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import { lockOffer } from '#app/features/replications/offer-queries.server.ts'
import { withOffered } from '#app/features/replications/offer-rules.ts'
import type { OfferDecisionInput } from '#app/features/replications/schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/**
 * Accepts an offered change, which puts it into the model's draft, or declines it with a reason. A draft that was
 * submitted has to be taken back first.
 */
export function decideOffer(actor: Person, id: string, input: OfferDecisionInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const offer = await lockOffer(tx, id)
    const model = await lockModel(tx, offer.model.slug)
    authorize(actor, 'model.decide_offer', model)
    if (offer.decision) throw new Refusal('conflict', 'offer_decided')

    if (input.decision === 'accepted') {
      const putIn: Parameters<typeof changeDraft>[3] = (content) => {
        const changed = withOffered(content, offer.changes)
        if (!changed) throw new Refusal('rule_broken', 'offer_does_not_fit')
        return changed
      }
      await changeDraft(tx, model, actor.id, putIn, now)
    }
    await tx.offeredChange.update({
      where: { id },
      data: {
        decision: input.decision,
        decidedById: actor.id,
        decidedAt: now,
        declineReason: input.decision === 'declined' ? input.reason : null,
      },
    })
    const payload = { offerId: id, replicationId: offer.replicationId, modelId: model.id }
    await emit(tx, `change.${input.decision}`, payload, actor.id)
    return { id, slug: model.slug, decision: input.decision }
  })
}
