import type { UnitView } from '#app/features/places/queries.server.ts'
import type { PlaceConditions } from '#app/features/profiles/fit-rules.ts'
import { countsOf, factsOf, povertyStandards } from '#app/features/profiles/queries.server.ts'
import { sheetOn, standardInForce } from '#app/features/profiles/rules.ts'
import { vietnamDate } from '#app/lib/format.ts'

/** What is known of a unit today, for holding models against it. */
export async function placeConditions(unit: UnitView, now = new Date()): Promise<PlaceConditions> {
  const today = vietnamDate(now)
  const [facts, counts, standards] = await Promise.all([
    factsOf(unit.code),
    countsOf(unit.code),
    povertyStandards(),
  ])
  const { languages: _, land: _land, ...sheet } = sheetOn(facts, today)
  const standard = standardInForce(today, standards)
  const urban = unit.kind === 'ward'
  const last = counts.at(-1)
  return {
    ...sheet,
    counts: last ? { year: last.year, poor: last.poor, nearPoor: last.nearPoor } : null,
    incomeLineVnd: standard && (urban ? standard.urbanIncomeVnd : standard.ruralIncomeVnd),
  }
}
