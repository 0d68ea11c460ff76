import { same } from '#app/features/models/conflict-rules.ts'
import { lockReplication } from '#app/features/replications/queries.server.ts'
import type { WholeReplication } from '#app/features/replications/queries.server.ts'
import type { PlanInput } from '#app/features/replications/schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/**
 * Changes households, dates, costs, milestones and adaptations of a running plan. Throws `conflict: plan_changed`
 * when somebody saved since `input.version` was read; `details.theirs` is what stands now. What stands there already
 * is a success without a change.
 */
export function changePlan(actor: Person, id: string, input: PlanInput) {
  return inTransaction(async (tx) => {
    const plan = await lockReplication(tx, id)
    authorize(actor, 'replication.change', { unitPath: plan.unitPath })
    if (plan.state === 'completed' || plan.state === 'stopped')
      throw new Refusal('rule_broken', 'already_closed')
    if (plan.version !== input.version) {
      const theirs = plainPlan(plan)
      if (same(withoutGaps({ ...input, version: plan.version }), theirs)) return { id }
      throw new Refusal('conflict', 'plan_changed', { theirs })
    }

    await tx.milestone.deleteMany({ where: { replicationId: id } })
    await tx.replication.update({
      where: { id },
      data: {
        version: plan.version + 1,
        households: input.households,
        startedOn: new Date(input.startedOn),
        adaptations: input.adaptations,
        costs: input.costs,
        milestones: { create: milestonesOf(input) },
      },
    })
    await emit(tx, 'replication.changed', { replicationId: id, modelId: plan.model.id }, actor.id)
    return { id }
  })
}

/** As JSON: a day left open is not there, instead of there and undefined. */
function withoutGaps(plan: PlanInput): unknown {
  return JSON.parse(JSON.stringify(plan))
}

function milestonesOf({ milestones }: PlanInput) {
  return milestones.map(({ title, dueOn, doneOn }, at) => ({
    position: at + 1,
    title,
    dueOn: new Date(dueOn),
    doneOn: doneOn ? new Date(doneOn) : null,
  }))
}

/** What a plan says, as its form sends it. */
export function plainPlan(plan: WholeReplication): PlanInput {
  return {
    version: plan.version,
    households: plan.households,
    startedOn: dayOf(plan.startedOn),
    adaptations: plan.adaptations,
    costs: plan.costs,
    milestones: plan.milestones.map(({ title, dueOn, doneOn }) => ({
      title,
      dueOn: dayOf(dueOn),
      ...(doneOn && { doneOn: dayOf(doneOn) }),
    })),
  }
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10)
}
