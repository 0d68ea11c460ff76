import type { FactKind, FactSheet } from '#app/features/profiles/schema.ts'
import { factKinds } from '#app/features/profiles/schema.ts'

/** Fewer than so many households could be told apart by their neighbours, so the public reads "under 5". */
const FEWEST_SHOWN = 5

/** A fact as recorded; days are YYYY-MM-DD. */
export type Fact = {
  [K in FactKind]: { kind: K; value: FactSheet[K]; validFrom: string; source: string; recordedAt: string }
}[FactKind]

/** The fact of each kind that counts on a day: the newest by the day it holds from, then by when it was recorded. */
export function countingFacts(facts: readonly Fact[], today: string): Partial<Record<FactKind, Fact>> {
  const counting: Partial<Record<FactKind, Fact>> = {}
  for (const fact of facts) {
    if (fact.validFrom > today) continue
    const known = counting[fact.kind]
    if (!known || isNewer(fact, known)) counting[fact.kind] = fact
  }
  return counting
}

function isNewer(one: Fact, other: Fact): boolean {
  if (one.validFrom !== other.validFrom) return one.validFrom > other.validFrom
  return one.recordedAt >= other.recordedAt
}

function emptySheet(): FactSheet {
  return Object.fromEntries(factKinds.map((kind) => [kind, null])) as FactSheet
}

/** What is known of each kind on a day. */
export function sheetOn(facts: readonly Fact[], today: string): FactSheet {
  const values = Object.values(countingFacts(facts, today)).map(({ kind, value }) => [kind, value])
  return { ...emptySheet(), ...(Object.fromEntries(values) as Partial<FactSheet>) }
}

/** The kinds in which two sheets differ. */
export function changedKinds(before: FactSheet, after: FactSheet): FactKind[] {
  return factKinds.filter((kind) => JSON.stringify(before[kind]) !== JSON.stringify(after[kind]))
}

export type FactsBlocker = 'unit_closed' | 'in_the_future' | 'older_than_known'

/** Facts are recorded of a unit that stands, from a day that has come, and no earlier than what they replace. */
export function factsBlocker(
  unit: { validTo: string | null },
  validFrom: string,
  replaced: readonly Pick<Fact, 'validFrom'>[],
  today: string,
): FactsBlocker | null {
  if (unit.validTo !== null && unit.validTo <= today) return 'unit_closed'
  if (validFrom > today) return 'in_the_future'
  return replaced.some((fact) => fact.validFrom > validFrom) ? 'older_than_known' : null
}

/** A poverty standard; days are YYYY-MM-DD, `validTo` is the first day on which it no longer holds. */
export type Standard = {
  id: string
  legalBasis: string
  validFrom: string
  validTo: string | null
  ruralIncomeVnd: number
  urbanIncomeVnd: number
}

/** The standard that the review at the end of a year goes by. */
export function standardOf(year: number, standards: readonly Standard[]): Standard | null {
  return standardInForce(`${year}-12-31`, standards)
}

export function standardInForce(day: string, standards: readonly Standard[]): Standard | null {
  const holds = ({ validFrom, validTo }: Standard) => validFrom <= day && (validTo === null || validTo > day)
  return standards.find(holds) ?? null
}

export type CountsBlocker = 'unit_closed' | 'year_not_come' | 'no_standard'

export function countsBlocker(
  unit: { validTo: string | null },
  year: number,
  standards: readonly Standard[],
  today: string,
): CountsBlocker | null {
  if (unit.validTo !== null && unit.validTo <= today) return 'unit_closed'
  if (year > Number(today.slice(0, 4))) return 'year_not_come'
  return standardOf(year, standards) ? null : 'no_standard'
}

/** A count as the public may read it: `few` for one to four households. */
export type ShownCount = number | 'few'

export function shownCount(count: number): ShownCount {
  return count > 0 && count < FEWEST_SHOWN ? 'few' : count
}

export type Counts = { year: number; households: number; poor: number; nearPoor: number; source: string }

/** The newest counts of each year, oldest year first; rows come in the order they were recorded. */
export function countsByYear<T extends { year: number }>(rows: readonly T[]): T[] {
  const newest = new Map(rows.map((row) => [row.year, row]))
  return [...newest.values()].sort((a, b) => a.year - b.year)
}

/** A year of counts as the public reads it, with the standard it was counted under. */
export function shownYear(
  { year, households, poor, nearPoor, source }: Counts,
  standards: readonly Standard[],
) {
  return {
    year,
    source,
    // The total would give the rest away where it is nearly all that is told.
    households: shownCount(households),
    poor: shownCount(poor),
    nearPoor: shownCount(nearPoor),
    standardId: standardOf(year, standards)?.id ?? null,
  }
}
export type ShownYear = ReturnType<typeof shownYear>

/** Whether two entries for a year say the same. */
export function sameCounts(one: Counts, other: Counts): boolean {
  const names = ['year', 'households', 'poor', 'nearPoor', 'source'] as const
  return names.every((name) => one[name] === other[name])
}
