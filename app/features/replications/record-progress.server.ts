import { lockReplication } from '#app/features/replications/queries.server.ts'
import { progressBlocker } from '#app/features/replications/rules.ts'
import type { ProgressInput } from '#app/features/replications/schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import { vietnamDate } from '#app/lib/format.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction, orConflict } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { ensureSameForm, formDigest } from '#app/platform/form-digest.server.ts'

/** Writes down how a replication goes and which milestones were reached; the first report makes the plan active. */
export function recordProgress(actor: Person, id: string, input: ProgressInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const plan = await lockReplication(tx, id)
    authorize(actor, 'replication.report', { unitPath: plan.unitPath })
    const earlier = await tx.progressEntry.findUnique({
      where: { formKey: input.formKey },
      select: { replicationId: true, formDigest: true },
    })
    if (earlier?.replicationId === id) {
      ensureSameForm(earlier.formDigest, input)
      return { id }
    }
    if (plan.state === 'stopped') throw new Refusal('rule_broken', 'already_closed')
    const startedOn = plan.startedOn.toISOString().slice(0, 10)
    const blocker = progressBlocker(input, startedOn, vietnamDate(now))
    if (blocker) throw new Refusal('rule_broken', blocker)

    const on = new Date(input.on)
    const { text, households, formKey } = input
    const form = { formKey, formDigest: formDigest(input) }
    await orConflict(
      tx.progressEntry.create({
        data: { replicationId: id, on, text, households, ...form, writtenById: actor.id, createdAt: now },
      }),
      'form_expired',
    )
    await tx.milestone.updateMany({
      where: { replicationId: id, position: { in: input.done }, doneOn: null },
      data: { doneOn: on },
    })
    if (!plan.activatedAt) await tx.replication.update({ where: { id }, data: { activatedAt: now } })
    await emit(tx, 'replication.reported', { replicationId: id, modelId: plan.model.id }, actor.id)
    return { id }
  })
}
