import type { z } from 'zod'
import { exactKey } from '#app/lib/fold.ts'
import type { FormerLevel, FormerName, UnitKind } from '#app/features/places/rules.ts'
import { cleanName, tidyFormerName } from '#app/features/places/rules.ts'
import { closedRow, placeListFile, provinceRow, unitRow } from '#app/features/places/schema.ts'

/** One unit as a list tells it; what a list leaves out stays as it is. */
export type ListedUnit = {
  /** Where it stands in the file, for complaints. */
  row: string
  level: 'province' | 'commune'
  code: string
  kind?: UnitKind | undefined
  name?: string | undefined
  nameEn?: string | undefined
  region?: string | undefined
  parentCode?: string | undefined
  former: FormerName[]
  legalBasis?: string | undefined
}

type ClosedUnit = {
  row: string
  code: string
  replacedBy?: string | undefined
  legalBasis?: string | undefined
}

export type PlaceList = {
  /** The day whose state the list describes, YYYY-MM-DD. */
  asOf: string
  /** The day from which differences hold; `asOf` unless the list says otherwise. */
  effectiveFrom: string
  /** Levels the list covers completely: an open unit of these that it does not name has ended. */
  complete: readonly ('province' | 'commune')[]
  legalBasis: string | null
  aliases: Record<string, string>
  units: ListedUnit[]
  closed: ClosedUnit[]
}

/** One sentence about one row of a list. */
export type ListProblem = { row: string; text: string }

export type ReadList = { ok: true; list: PlaceList } | { ok: false; problems: ListProblem[] }

type Row = unknown[] | Record<string, unknown>

/** Reads the documented list format (docs/places-format.md); every row that does not fit is named. */
export function readPlaceList(json: unknown): ReadList {
  const file = placeListFile.safeParse(json)
  if (!file.success) return { ok: false, problems: file.error.issues.map((issue) => problemAt('', issue)) }
  const { columns, regions, ...given } = file.data
  const problems: ListProblem[] = []
  const regionOf = new Map(regions.flatMap(({ code, provinces }) => provinces.map((p) => [p, code] as const)))

  const provinces = readRows(
    'provinces',
    given.provinces,
    undefined,
    provinceRow,
    problems,
    (row, found) => ({
      ...found,
      row,
      level: 'province' as const,
      name: found.name && cleanName(found.name),
      region: found.region ?? regionOf.get(found.code),
      parentCode: undefined,
      former: formerNames([['province', found.former]], found.name),
    }),
  )
  const communes = readRows('units', given.units, columns, unitRow, problems, (row, found) => ({
    row,
    level: 'commune' as const,
    code: found.code,
    kind: found.kind,
    name: found.name && cleanName(found.name),
    parentCode: found.provinceCode,
    legalBasis: found.legalBasis,
    former: formerNames([
      ['commune', found.former],
      ['district', found.formerDistricts],
      ['province', found.formerProvinces],
    ]),
  }))
  const closed = readRows('closed', given.closed, undefined, closedRow, problems, (row, found) => ({
    row,
    ...found,
  }))
  const units: ListedUnit[] = [...provinces, ...communes]
  problems.push(...repeated([...units, ...closed]))
  if (problems.length === 0) problems.push(...nothingListed(units, closed, given.aliases))
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    list: {
      asOf: given.asOf,
      effectiveFrom: given.effectiveFrom ?? given.asOf,
      complete: given.partial
        ? []
        : [...levelIf('province', given.provinces), ...levelIf('commune', given.units)],
      legalBasis: [given.legalBasis ?? []].flat().join('; ') || null,
      aliases: given.aliases,
      units,
      closed,
    },
  }
}

function levelIf<L extends string>(level: L, rows: readonly unknown[] | undefined): L[] {
  return rows && rows.length > 0 ? [level] : []
}

function readRows<S extends z.ZodType<{ code: string }>, T>(
  part: string,
  rows: readonly Row[] | undefined,
  columns: readonly string[] | undefined,
  schema: S,
  problems: ListProblem[],
  take: (row: string, found: z.output<S>) => T,
): T[] {
  return (rows ?? []).flatMap((raw, at) => {
    const cells = Array.isArray(raw) ? namedCells(raw, columns) : raw
    const row = `${part}[${at}] (${[cells['code'], cells['name']].filter(Boolean).join(' ')})`
    const found = schema.safeParse(cells)
    if (found.success) return [take(row, found.data)]
    problems.push(...found.error.issues.map((issue) => problemAt(row, issue)))
    return []
  })
}

function namedCells(cells: readonly unknown[], columns: readonly string[] = []): Record<string, unknown> {
  return Object.fromEntries(columns.map((column, at) => [column, cells[at]]))
}

function problemAt(row: string, issue: z.core.$ZodIssue): ListProblem {
  const field = issue.path.join('.')
  return { row: row || field || 'the file', text: row ? `${field} ${issue.message}`.trim() : issue.message }
}

function repeated(rows: readonly { row: string; code: string }[]): ListProblem[] {
  const first = new Map<string, string>()
  return rows.flatMap(({ row, code }) => {
    const earlier = first.get(code)
    if (earlier) return [{ row, text: `code ${code} stands already at ${earlier}` }]
    first.set(code, row)
    return []
  })
}

function nothingListed(units: unknown[], closed: unknown[], aliases: Record<string, string>): ListProblem[] {
  if (units.length + closed.length + Object.keys(aliases).length > 0) return []
  return [{ row: 'the file', text: 'has no rows under "provinces", "units" or "closed", and no "aliases"' }]
}

type Listed = readonly string[] | null | undefined

/**
 * Former names of one unit, each once; a trailing * means that only a part went in.
 * @param ownName a province's own name among its former ones says nothing
 */
export function formerNames(
  perLevel: readonly (readonly [FormerLevel, Listed])[],
  ownName = '',
): FormerName[] {
  const found = new Map<string, FormerName>()
  for (const [level, texts] of perLevel) {
    for (const text of texts ?? []) {
      const name = tidyFormerName(level, text.replace(/\*\s*$/, ''))
      if (!name || (ownName && exactKey(name) === exactKey(ownName))) continue
      const key = `${level} ${exactKey(name)}`
      const partial = text.trimEnd().endsWith('*')
      found.set(key, { level, name, partial: partial && (found.get(key)?.partial ?? true) })
    }
  }
  return [...found.values()]
}
