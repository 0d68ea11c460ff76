import type { Told } from '#app/features/replications/content-rules.ts'
import type { WholeReplication } from '#app/features/replications/queries.server.ts'

type Plan = Pick<WholeReplication, 'households' | 'costs' | 'milestones' | 'startedOn' | 'completedAt'> & {
  outcomes: readonly Pick<WholeReplication['outcomes'][number], 'on' | 'householdsReached' | 'results'>[]
}

/** A replication as the rules about its content want it. */
export function toldPlan({ startedOn, completedAt, outcomes, ...plan }: Plan): Told {
  return {
    ...plan,
    startedOn: day(startedOn),
    completedOn: completedAt && day(completedAt),
    outcomes: outcomes.map(({ on, ...outcome }) => ({ ...outcome, on: day(on) })),
  }
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}
