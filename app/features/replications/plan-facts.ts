import { namedUnit } from '#app/features/replications/lineage-facts.ts'
import type { WholeReplication } from '#app/features/replications/queries.server.ts'
import { isTooFewToShow, planTotals } from '#app/features/replications/rules.ts'

/** What a plan's page shows, plain enough to cross to the page; too small counts of households are already gone. */
export function planFacts(plan: WholeReplication, today: string) {
  return {
    id: plan.id,
    state: plan.state,
    unit: namedUnit(plan.unit),
    unitCode: plan.unit.code,
    households: plan.households,
    startedOn: day(plan.startedOn),
    adaptations: plan.adaptations,
    stopReason: plan.stopReason,
    costs: plan.costs,
    totals: planTotals(plan.costs, plan.households),
    source: {
      slug: plan.model.slug,
      title: plan.revision.title,
      number: plan.revision.number,
      newest: plan.model.publishedRevision?.number ?? plan.revision.number,
      unit: namedUnit(plan.model.unit),
    },
    milestones: plan.milestones.map(({ position, title, dueOn, doneOn }) => ({
      position,
      title,
      dueOn: day(dueOn),
      doneOn: doneOn && day(doneOn),
      overdue: !doneOn && day(dueOn) < today && plan.state !== 'stopped',
    })),
    progress: plan.progress.map(({ id, on, text, households }) => ({ id, on: day(on), text, households })),
    outcomes: plan.outcomes.map(({ on, householdsEscaped, ...outcome }) => ({
      ...outcome,
      on: day(on),
      householdsEscaped: isTooFewToShow(householdsEscaped) ? null : householdsEscaped,
    })),
  }
}

export type PlanFacts = ReturnType<typeof planFacts>

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}
