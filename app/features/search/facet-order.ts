import { evidenceLevels } from '#app/features/models/evidence-rules.ts'
import type { FacetCounts, FacetName } from '#app/features/search/engine.ts'
import { costBands, replicatedAnswers, timeBands } from '#app/features/search/engine.ts'
import { regions } from '#app/lib/taxonomy.ts'

/** In the order of the panel: what people narrow by first stands first. */
export const panelFacets = [
  'category',
  'province',
  'cost',
  'evidence',
  'beneficiary',
  'terrain',
  'hazard',
  'indicator',
  'time',
  'replicated',
  'year',
  'region',
] as const satisfies readonly FacetName[]

// A facet of the engine that the panel forgets does not compile.
const forgotten: Exclude<FacetName, (typeof panelFacets)[number]> extends never ? true : never = true
void forgotten

/** Values that have an order of their own; all others stand as they come, the most frequent first. */
const orders: Partial<Record<FacetName, readonly string[]>> = {
  region: regions,
  cost: Object.keys(costBands),
  time: Object.keys(timeBands),
  evidence: [...evidenceLevels].reverse(),
  replicated: replicatedAnswers,
}

type Value = FacetCounts[FacetName][number]

/** The values of a facet in the order in which they are read. */
export function inOrder(facet: FacetName, values: readonly Value[]): Value[] {
  const order = orders[facet]
  if (order) return [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))
  if (facet === 'year') return [...values].sort((a, b) => b.value.localeCompare(a.value))
  return [...values]
}
