import { offerBlocker, offerable } from '#app/features/replications/offer-rules.ts'
import { lockReplication } from '#app/features/replications/queries.server.ts'
import type { OfferInput } from '#app/features/replications/schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { ensureSameForm, formDigest } from '#app/platform/form-digest.server.ts'

/** Offers some of what a place did otherwise to the source's authors. The same form sent twice offers once. */
export function offerChange(actor: Person, id: string, input: OfferInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const plan = await lockReplication(tx, id)
    authorize(actor, 'replication.offer', { unitPath: plan.unitPath })
    const { formKey, picked, message } = input
    const earlier = await tx.offeredChange.findUnique({
      where: { formKey },
      select: { id: true, replicationId: true, formDigest: true },
    })
    if (earlier?.replicationId === id) {
      ensureSameForm(earlier.formDigest, input)
      return { id: earlier.id }
    }

    const reports = plan.progress.length + plan.outcomes.length
    const blocker = offerBlocker({ reports, ...(await standingOf(tx, id, plan.model.id)) })
    if (blocker) throw new Refusal('rule_broken', blocker)
    const changes = offerable(plan)
      .filter(({ key }) => picked.includes(key))
      .map(({ row }) => row)
    if (!changes.length) throw new Refusal('rule_broken', 'nothing_picked')

    const modelId = plan.model.id
    const form = { formKey, formDigest: formDigest(input) }
    const offer = await tx.offeredChange.create({
      data: { replicationId: id, modelId, changes, message, ...form, offeredById: actor.id, offeredAt: now },
      select: { id: true },
    })
    await emit(tx, 'change.offered', { offerId: offer.id, replicationId: id, modelId }, actor.id)
    return offer
  })
}

async function standingOf(tx: Tx, replicationId: string, modelId: string) {
  const waiting = await tx.offeredChange.count({ where: { replicationId, decision: null } })
  const { withdrawnAt } = await tx.model.findUniqueOrThrow({
    where: { id: modelId },
    select: { withdrawnAt: true },
  })
  return { waiting: waiting > 0, withdrawn: withdrawnAt !== null }
}
