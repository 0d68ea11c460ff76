import { same } from '#app/features/models/conflict-rules.ts'
import { lockReplication } from '#app/features/replications/queries.server.ts'
import type { ReadReplication } from '#app/features/replications/queries.server.ts'
import type { PlanInput } from '#app/features/replications/schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/**
 * Changes what a running plan says: place in the unit, households, dates, money, adaptations, what is expected.
 * Throws `conflict: plan_changed` when somebody saved since `input.version` was read; `details.theirs` is what stands
 * now. What stands there already is a success without a change.
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

    const { adapted, milestones, startedOn, version, ...said } = input
    await tx.milestone.deleteMany({ where: { replicationId: id } })
    await tx.adaptation.deleteMany({ where: { replicationId: id } })
    await tx.replication.update({
      where: { id },
      data: {
        ...said,
        version: version + 1,
        startedOn: new Date(startedOn),
        adapted: { create: adapted.map((row, at) => ({ ...row, position: at + 1 })) },
        milestones: { create: milestonesOf(milestones) },
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

function milestonesOf(milestones: PlanInput['milestones']) {
  return milestones.map(({ title, dueOn, doneOn }, at) => ({
    position: at + 1,
    title,
    dueOn: new Date(dueOn),
    doneOn: doneOn ? new Date(doneOn) : null,
  }))
}

/** What a plan says, as its form sends it. */
export function plainPlan(plan: Omit<ReadReplication, 'stopReason' | 'outcomes'>): PlanInput {
  return {
    version: plan.version,
    hamlet: plan.hamlet,
    households: plan.households,
    startedOn: dayOf(plan.startedOn),
    adaptations: plan.adaptations,
    adapted: plan.adapted,
    costs: plan.costs,
    foundFunding: plan.foundFunding,
    expected: plan.expected,
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
