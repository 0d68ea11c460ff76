import { lockReplication } from '#app/features/replications/queries.server.ts'
import type { ClosureInput } from '#app/features/replications/schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Ends a replication: completed, or stopped with a reason. That it stopped is public; the reason may be for officials. */
export function closeReplication(actor: Person, id: string, input: ClosureInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const plan = await lockReplication(tx, id)
    authorize(actor, 'replication.close', { unitPath: plan.unitPath })
    if (plan.state === 'completed' || plan.state === 'stopped')
      throw new Refusal('rule_broken', 'already_closed')
    if (input.ending === 'completed' && plan.state === 'planned')
      throw new Refusal('rule_broken', 'nothing_reported')

    const stopped = input.ending === 'stopped'
    await tx.replication.update({
      where: { id },
      data: stopped
        ? { stoppedAt: now, stopReason: input.reason, stopReasonFor: input.reasonFor }
        : { completedAt: now },
    })
    const name = stopped ? 'replication.stopped' : 'replication.completed'
    await emit(tx, name, { replicationId: id, modelId: plan.model.id }, actor.id)
    return { id }
  })
}
