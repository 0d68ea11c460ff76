import { photoOf } from '#app/features/models/photo-address.ts'
import { namedPlace } from '#app/features/replications/named-place.ts'
import type { ReadReplication } from '#app/features/replications/queries.server.ts'
import {
  dueReports,
  fundingTotals,
  isTooFewToShow,
  planTotals,
  reachedTarget,
} from '#app/features/replications/rules.ts'

/**
 * What a plan's page shows, plain enough to cross to the page; too small counts of households are already gone, and a
 * note that is not for this reader is null.
 */
export function planFacts(plan: ReadReplication, today: string) {
  const totals = planTotals(plan.costs, plan.households)
  const startedOn = day(plan.startedOn)
  const reported = plan.outcomes.map(({ months }) => months)
  return {
    id: plan.id,
    state: plan.state,
    place: namedPlace(plan),
    unitCode: plan.unit.code,
    households: plan.households,
    startedOn,
    adaptations: plan.adaptations,
    adapted: plan.adapted,
    stopped: plan.state === 'stopped' ? { reason: plan.stopReason, audience: plan.stopReasonFor } : null,
    costs: plan.costs,
    totals,
    funding: { rows: plan.foundFunding, ...fundingTotals(plan.foundFunding, totals.totalVnd) },
    expected: plan.expected,
    due: dueReports({ startedOn, state: plan.state, reported }, today),
    source: {
      slug: plan.model.slug,
      title: plan.revision.title,
      number: plan.revision.number,
      newest: plan.model.publishedRevision?.number ?? plan.revision.number,
      unit: namedPlace(plan.model),
    },
    milestones: plan.milestones.map(({ position, title, dueOn, doneOn }) => ({
      position,
      title,
      dueOn: day(dueOn),
      doneOn: doneOn && day(doneOn),
      overdue: !doneOn && day(dueOn) < today && plan.state !== 'stopped',
    })),
    progress: plan.progress.map(({ on, photos, ...entry }) => ({
      ...entry,
      on: day(on),
      photos: photos.map(({ fileId, alt, caption, file }) => ({
        caption,
        ...photoOf({ fileId, alt, ...file }),
      })),
    })),
    outcomes: plan.outcomes.map((outcome) => outcomeFacts(outcome, plan.expected)),
  }
}

export type PlanFacts = ReturnType<typeof planFacts>

type Outcome = ReadReplication['outcomes'][number]

function outcomeFacts(
  { on, householdsEscaped, results, ...outcome }: Outcome,
  expected: ReadReplication['expected'],
) {
  return {
    ...outcome,
    on: day(on),
    householdsEscaped: isTooFewToShow(householdsEscaped) ? null : householdsEscaped,
    results: results.map((row) => {
      const hoped = expected.find(({ metric, unit }) => metric === row.metric && unit === row.unit)
      return {
        ...row,
        expected: hoped?.value ?? null,
        reached: hoped ? reachedTarget(hoped, row) : null,
      }
    }),
  }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}
