import { fold } from '#app/lib/fold.ts'
import type { Table } from '#app/features/word-import/blocks.ts'

/** One place of a table as its reader sees it; merged cells fill every place they cover. */
export type Place = { text: string; cell: string }
export type Grid = Place[][]

const MOST_COLUMNS = 60

/** A table with its merged cells spread out; `cell` tells places of one cell from equal texts. */
export function gridOf({ rows }: Table): Grid {
  const grid: Grid = []
  rows.forEach((row, r) => {
    const line: Place[] = []
    row.forEach((cell, c) => {
      const above = grid.at(-1)?.[line.length]
      const place =
        cell.continues && cell.text === '' && above ? above : { text: cell.text, cell: `${r} ${c}` }
      for (let n = 0; n < cell.columns && line.length < MOST_COLUMNS; n += 1) line.push(place)
    })
    grid.push(line)
  })
  return grid
}

export type Column<Role extends string> = {
  role: Role | null
  /** Its heading, the upper one first. */
  heads: string[]
  /** The heading says no more than the role does. */
  plain: boolean
}

export type Roles<Role extends string> = readonly (readonly [Role, RegExp])[]

/** What a table's columns hold by their headings, which take one or two rows; null where too few are known. */
export function columnsOf<Role extends string>(grid: Grid, roles: Roles<Role>) {
  for (const [at, row] of grid.slice(0, 3).entries()) {
    const below = grid[at + 1]
    const split = below !== undefined && isSplit(row, below)
    const width = Math.max(row.length, split ? below.length : 0)
    const columns = Array.from({ length: width }, (_, c) => {
      const places = [row[c], split ? below[c] : undefined].flatMap((place) => place ?? [])
      return columnOf(unique(places), roles)
    })
    const known = new Set(columns.flatMap(({ role }) => (role ? [role] : [])))
    if (known.size >= 2) return { columns, above: at, body: at + (split ? 2 : 1) }
  }
  return null
}

/** A heading over several columns, with headings of their own below. */
function isSplit(row: readonly Place[], below: readonly Place[]): boolean {
  const shared = row.some((place, c) => place.text !== '' && row[c + 1]?.cell === place.cell)
  const continued = row.some((place, c) => below[c]?.cell === place.cell)
  return shared && continued && new Set(row.map(({ cell }) => cell)).size > 1
}

function unique(places: readonly Place[]): string[] {
  const cells = new Map(places.map(({ cell, text }) => [cell, text.replace(/\s+/g, ' ').trim()]))
  return [...cells.values()].filter(Boolean)
}

const scaleWords =
  /\b(?:(?:don vi|dvt|tinh)? ?(?:1000 dong|1 000 d|1000d|nghin dong|ngan dong|trieu dong|trieu|tr dong|trd|ty dong|dong|vnd|d))\b/g

function columnOf<Role extends string>(heads: string[], roles: Roles<Role>): Column<Role> {
  const folded = fold(heads.join(' '))
  const found = roles.find(([, pattern]) => pattern.test(folded))
  if (!found) return { role: null, heads, plain: false }
  const rest = folded.replace(new RegExp(found[1], 'g'), ' ').replace(scaleWords, ' ').trim()
  return { role: found[0], heads, plain: rest === '' }
}

const scales: [RegExp, number][] = [
  [/\b(nghin|ngan) dong\b|\b1 ?000 ?d(ong)?\b|\b1000d\b/, 1e3],
  [/\b(trieu|tr) ?(dong|d)?\b|\btrd\b/, 1e6],
  [/\bty ?(dong|d)?\b/, 1e9],
]

/** By how much figures are to be multiplied when their heading says "(triệu đồng)"; 1 where none does. */
export function scaleIn(...texts: readonly string[]): number {
  for (const text of texts) {
    const scale = scales.find(([pattern]) => pattern.test(fold(text)))
    if (scale) return scale[1]
  }
  return 1
}

/** A row as a line to read. */
export function lineOf(row: readonly Place[]): string {
  const cells = new Map(row.map(({ cell, text }) => [cell, text.replace(/\s+/g, ' ').trim()]))
  return [...cells.values()].filter(Boolean).join(' | ')
}

export const isOrdinal = (text: string) =>
  /^\s*(\d{1,3}(\.\d{1,2})*|[IVX]{1,5}|[a-hA-H])?\s*[.)]?\s*$/.test(text)

/** Heads of columns that say more than their role and that nothing read out of the table repeats. */
export function unsaidHeads<Role extends string>(
  columns: readonly Column<Role>[],
  read: { rows: readonly object[]; left: readonly string[] },
  isSaid: (head: string, column: Column<Role>) => boolean,
): string[] {
  const said = [...read.rows.map((row) => Object.values(row).join('\n')), ...read.left].join('\n')
  const heads = columns.flatMap((column) =>
    column.plain ? [] : column.heads.filter((head) => !said.includes(head) && !isSaid(head, column)),
  )
  return [...new Set(heads)]
}
