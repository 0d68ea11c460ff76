import { same } from '#app/features/models/conflict-rules.ts'
import { lockReplication } from '#app/features/replications/queries.server.ts'
import { earliestOutcome, outcomeBlocker } from '#app/features/replications/rules.ts'
import type { OutcomeInput } from '#app/features/replications/schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import { formatDate, vietnamDate } from '#app/lib/format.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction, orConflict } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Outcome } from '#app/platform/prisma/client.ts'

/**
 * Reports what came of a replication after 6, 12 or 24 months, once for each. Failure is reported the same way, also
 * after a stop. Throws `conflict: outcome_reported` when another report for that time exists; the same once more changes
 * nothing.
 */
export function reportOutcome(actor: Person, id: string, input: OutcomeInput, now = new Date()) {
  return inTransaction(async (tx) => {
    const plan = await lockReplication(tx, id)
    authorize(actor, 'replication.report', { unitPath: plan.unitPath })
    const startedOn = plan.startedOn.toISOString().slice(0, 10)
    const blocker = outcomeBlocker(input, startedOn, vietnamDate(now))
    if (blocker) {
      const earliest = formatDate(earliestOutcome(startedOn, input.months))
      throw new Refusal('rule_broken', blocker, { earliest, startedOn: formatDate(startedOn) })
    }

    const key = { replicationId_months: { replicationId: id, months: input.months } }
    const earlier = await tx.outcome.findUnique({ where: key, omit: { id: true, createdAt: true } })
    if (earlier && saysThis(earlier, input)) return { id }
    await orConflict(
      tx.outcome.create({
        data: { ...input, on: new Date(input.on), replicationId: id, reportedById: actor.id, createdAt: now },
      }),
      'outcome_reported',
    )
    if (!plan.activatedAt) await tx.replication.update({ where: { id }, data: { activatedAt: now } })
    await emit(tx, 'replication.reported', { replicationId: id, modelId: plan.model.id }, actor.id)
    return { id }
  })
}

type Kept = Omit<Outcome, 'id' | 'createdAt'>

function saysThis({ replicationId: _, reportedById: _who, on, ...kept }: Kept, input: OutcomeInput): boolean {
  return same({ ...kept, on: on.toISOString().slice(0, 10) }, input)
}
