import type { ReplicationCard } from '#app/features/replications/queries.server.ts'
import { successRate } from '#app/features/replications/rules.ts'

/** What the lineage of a model shows, plain enough to cross to the page. */
export function lineageFacts(replications: readonly ReplicationCard[]) {
  return {
    rate: successRate(replications),
    rows: replications.map(({ id, unit, households, startedOn, state, revision, outcomes }) => {
      const latest = outcomes.at(-1)
      return {
        id,
        unit: namedUnit(unit),
        households,
        startedOn: startedOn.toISOString().slice(0, 10),
        state,
        revision: revision.number,
        outcome: latest ? { months: latest.months, worked: latest.worked } : null,
      }
    }),
  }
}

export type LineageFacts = ReturnType<typeof lineageFacts>

/** A unit as it is always shown: kind, name, province. */
export function namedUnit({ kind, name, parent }: ReplicationCard['unit']) {
  return { kind, name, provinceName: parent?.name ?? null }
}
