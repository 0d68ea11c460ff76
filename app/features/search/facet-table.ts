import type { FacetCounts, FacetName, ModelQuery } from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'

/** A row's number, what tells this writing of it from every other, and its values. */
export type FacetRow = { ordinal: number; stamp: number; unit: string } & Record<
  FacetName,
  string | readonly string[]
>

/** Facets with several values in one model: kept as bits, so they can have 31 values. */
const several: ReadonlySet<FacetName> = new Set(['beneficiary', 'terrain', 'hazard', 'indicator'])
const MOST_BITS = 31

type Column = { several: boolean; values: string[]; known: Map<string, number>; codes: Uint32Array }

/**
 * What facets count, of all models in the index, as numbers: counting a hundred thousand hits this way takes
 * milliseconds, where the database needs a second.
 */
export class FacetTable {
  private stamps = new Float64Array(1024)
  private readonly units: Column = column(false)
  private readonly columns = Object.fromEntries(
    facetNames.map((name) => [name, column(several.has(name))]),
  ) as Record<FacetName, Column>

  put({ ordinal, stamp, unit, ...facets }: FacetRow): void {
    if (ordinal >= this.stamps.length) this.grow(ordinal)
    this.stamps[ordinal] = stamp
    this.units.codes[ordinal] = codeOf(this.units, unit)
    for (const name of facetNames) {
      const own = this.columns[name]
      own.codes[ordinal] = [facets[name]].flat().reduce((code, value) => code | codeOf(own, value), 0)
    }
  }

  private grow(ordinal: number) {
    const length = Math.max(ordinal + 1, this.stamps.length * 2)
    const stamps = new Float64Array(length)
    stamps.set(this.stamps)
    this.stamps = stamps
    for (const own of [this.units, ...Object.values(this.columns)]) {
      const codes = new Uint32Array(length)
      codes.set(own.codes)
      own.codes = codes
    }
  }

  /** What the stamps of these rows add up to: other than in the database when anything is not up to date. */
  stampsOf(ordinals: Iterable<number>): number {
    let sum = 0
    for (const ordinal of ordinals) sum += this.stamps[ordinal] ?? 0
    return sum
  }

  /** How many of these rows pass the filters, and how many have each value as if its own facet were not filtered. */
  count(ordinals: Iterable<number>, filters: ModelQuery['filters']): { total: number; facets: FacetCounts } {
    const tests = this.testsOf(filters)
    const counts = new Map(facetNames.map((name) => [name, this.newCounts(name)]))
    // What passes everything, and what only one facet holds back, which then counts there alone.
    const passed: number[] = []
    const heldBack = new Map<string, number[]>(tests.map(({ name }) => [name, []]))
    for (const ordinal of ordinals) {
      let failed: string | null = null
      let fails = 0
      for (const { name, passes } of tests) {
        if (passes(ordinal)) continue
        failed = name
        fails += 1
      }
      if (fails === 0) passed.push(ordinal)
      else if (fails === 1 && failed) heldBack.get(failed)?.push(ordinal)
    }
    for (const [name, own] of counts) {
      tally(own, this.columns[name], passed)
      tally(own, this.columns[name], heldBack.get(name) ?? [])
    }
    const facets = facetNames.map((name) => [name, this.listed(name, counts.get(name), filters[name] ?? [])])
    return { total: passed.length, facets: Object.fromEntries(facets) as FacetCounts }
  }

  private newCounts(name: FacetName): Uint32Array {
    return new Uint32Array(this.columns[name].values.length + 1)
  }

  private testsOf({ unit, ...chosen }: ModelQuery['filters']) {
    const tests: { name: FacetName | 'unit'; passes: (ordinal: number) => boolean }[] = []
    for (const name of facetNames) {
      const values = chosen[name]
      if (values?.length) tests.push({ name, passes: passing(this.columns[name], values) })
    }
    if (unit?.length) {
      const [inUnit, inProvince] = [passing(this.units, unit), passing(this.columns.province, unit)]
      tests.push({ name: 'unit', passes: (ordinal) => inUnit(ordinal) || inProvince(ordinal) })
    }
    return tests
  }

  /** Most first; a chosen value is there even when nothing has it. */
  private listed(name: FacetName, counts: Uint32Array | undefined, chosen: readonly string[]) {
    const { values } = this.columns[name]
    const found = values.flatMap((value, at) => {
      const count = counts?.[at + 1] ?? 0
      return value && (count || chosen.includes(value)) ? [{ value, count }] : []
    })
    const missing = chosen.filter((value) => !values.includes(value)).map((value) => ({ value, count: 0 }))
    return [...found, ...missing].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
}

function column(many: boolean): Column {
  return { several: many, values: [], known: new Map(), codes: new Uint32Array(1024) }
}

/** The number of a value, counting from one; of several, its bit. */
function codeOf(own: Column, value: string): number {
  let at = own.known.get(value)
  if (at === undefined) {
    if (own.several && own.values.length >= MOST_BITS) return 0
    at = own.values.push(value) - 1
    own.known.set(value, at)
  }
  return own.several ? 1 << at : at + 1
}

function passing(own: Column, values: readonly string[]): (ordinal: number) => boolean {
  const places = values.flatMap((value) => own.known.get(value) ?? [])
  if (own.several) {
    const mask = places.reduce((bits, at) => bits | (1 << at), 0)
    return (ordinal) => ((own.codes[ordinal] ?? 0) & mask) !== 0
  }
  const allowed = new Uint8Array(own.values.length + 1)
  for (const at of places) allowed[at + 1] = 1
  return (ordinal) => allowed[own.codes[ordinal] ?? 0] === 1
}

function tally(counts: Uint32Array, own: Column, ordinals: readonly number[]): void {
  const { codes } = own
  for (const ordinal of ordinals) {
    let code = codes[ordinal] ?? 0
    if (!own.several) {
      counts[code] = (counts[code] ?? 0) + 1
      continue
    }
    while (code) {
      const bit = 31 - Math.clz32(code & -code)
      counts[bit + 1] = (counts[bit + 1] ?? 0) + 1
      code &= code - 1
    }
  }
}
