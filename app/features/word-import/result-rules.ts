import { fold } from '#app/lib/fold.ts'
import { parseDate, parseDecimal, parseWhole } from '#app/lib/read-figures.ts'
import { metricNamed } from '#app/features/models/labels.ts'
import type { DraftText } from '#app/features/models/schema.ts'
import { limits } from '#app/features/models/schema.ts'
import type { Table } from '#app/features/word-import/blocks.ts'
import type { Read } from '#app/features/word-import/cost-rules.ts'
import type { Column, Grid, Place, Roles } from '#app/features/word-import/grid.ts'
import { columnsOf, gridOf, isOrdinal, lineOf, unsaidHeads } from '#app/features/word-import/grid.ts'

type ResultDraft = DraftText['results'][number]
type Role = 'number' | 'unit' | 'households' | 'on' | 'before' | 'after' | 'metric' | 'year'

const roles: Roles<Role> = [
  ['number', /^(?:stt|tt|so tt|so thu tu|no)$/],
  ['unit', /^(?:don vi|don vi tinh|dvt|unit)$/],
  ['households', /^(?:so ho|so ho do|so ho khao sat|households)$/],
  ['metric', /\b(?:chi tieu|chi so|tieu chi|noi dung(?: danh gia)?|ket qua do|indicator|measure)\b/],
  [
    'before',
    /\b(?:truoc(?: khi lam| khi co mo hinh| khi thuc hien| mo hinh)?|ban dau|dau ky|khi chua lam|before|baseline)\b/,
  ],
  ['on', /\b(?:ngay(?: do| danh gia)?|thoi diem(?: do| danh gia)?|date)\b/],
  [
    'after',
    /\b(?:sau(?: khi lam| khi co mo hinh| khi thuc hien| mo hinh)?|hien nay|dat duoc|ket qua|thuc hien|cuoi ky|den nay|after|value)\b/,
  ],
  ['year', /^(?:nam )?20\d\d$/],
]

type Layout = { grid: Grid; columns: Column<Role>[]; above: number; body: number }

function layoutOf(table: Table): Layout | null {
  const grid = gridOf(table)
  const found = columnsOf(grid, roles)
  if (!found) return null
  const columns = withYears(found.columns)
  const has = (role: Role) => columns.some((column) => column.role === role)
  return has('metric') && has('after') && (has('before') || has('unit')) ? { grid, ...found, columns } : null
}

/** Two years side by side are before and after. */
function withYears(columns: Column<Role>[]): Column<Role>[] {
  const years = columns.filter((column) => column.role === 'year')
  return columns.map((column) => {
    if (column.role !== 'year') return column
    const role =
      years.length === 2 && column === years[0] ? 'before' : column === years.at(-1) ? 'after' : null
    return { ...column, role, plain: role === 'after' }
  })
}

/** The headings by which a table is one of results; null when it is none. */
export function resultHeads(table: Table): string[] | null {
  const layout = layoutOf(table)
  return layout && layout.columns.flatMap(({ role, heads }) => (role ? [heads.join(' ')] : []))
}

export function readResults(table: Table): Read<ResultDraft> {
  const layout = layoutOf(table)
  if (!layout) return { rows: [], left: gridOf(table).map(lineOf) }
  const { grid, columns } = layout
  const left = grid.slice(0, layout.above).map(lineOf)
  const rows: ResultDraft[] = []
  for (const row of grid.slice(layout.body)) {
    const read = readRow(row, columns)
    rows.push(...read.rows)
    left.push(...read.left)
  }
  const over = rows.slice(limits.results).map(({ metric, value }) => `${metric}: ${value ?? ''}`)
  const heads = unsaidHeads(columns, { rows, left }, (head, { role }) => role === 'after' && saysDay(head))
  return { rows: rows.slice(0, limits.results), left: [...heads, ...left, ...over].filter(Boolean) }
}

/** "Hiện nay (12/2025)": the day is in every row. */
function saysDay(head: string): boolean {
  const rest = roles.reduce((text, [, pattern]) => text.replace(new RegExp(pattern, 'g'), ' '), fold(head))
  return onIn(head) !== null && !/\p{L}/u.test(rest.replace(/\b(?:thang|nam|ngay)\b/g, ''))
}

function readRow(row: readonly Place[], columns: readonly Column<Role>[]): Read<ResultDraft> {
  const cells = new Map<string, { text: string; column: Column<Role> }>()
  row.forEach(({ cell, text }, c) => {
    const column = columns[c] ?? { role: null, heads: [], plain: false }
    if (!cells.has(cell)) cells.set(cell, { text: text.replace(/\s+/g, ' ').trim(), column })
  })
  const said = [...cells.values()].filter(({ text }) => text !== '')
  const cell = (role: Role | null) => said.find(({ column }) => column.role === role)
  const metric = cell('metric')?.text ?? ''
  const [before, after] = [figureIn(cell('before')?.text), figureIn(cell('after')?.text)]
  const unit = cell('unit')?.text ?? after?.unit ?? before?.unit ?? ''
  const whole = lineOf(row)
  const long = metric.length > limits.metric.max || unit.length > limits.metricUnit.max
  if (metric === '' || long || (!before && !after)) return { rows: [], left: whole ? [whole] : [] }
  const on = cell('on')?.text ?? ''
  const asked = cell('households')?.text ?? ''
  const measured = onIn(on) ?? onIn(cell('after')?.column.heads.join(' ') ?? '')
  const households = asked === '' ? null : parseWhole(asked)
  const used = (role: Role | null, text: string) => {
    if (role === 'before') return fits(before, unit)
    if (role === 'after') return fits(after, unit)
    if (role === 'on') return onIn(text) !== null
    if (role === 'households') return households !== null && households <= limits.households
    return role === 'metric' || role === 'unit' || (role === 'number' && isOrdinal(text))
  }
  // A second cell of one role is in no field.
  const lost = said.filter((one) => {
    const { role } = one.column
    return !(used(role, one.text) && (role === 'number' || one === cell(role)))
  })
  return {
    rows: [
      {
        metric: metricNamed(metric),
        unit,
        baseline: before?.value ?? null,
        value: after?.value ?? null,
        on: measured,
        households: households !== null && households <= limits.households ? households : null,
      },
    ],
    left: lost.map(({ column, text }) => [metric, column.heads.join(' '), text].filter(Boolean).join(': ')),
  }
}

type Figure = { value: number; unit: string }

/** "12,5 triệu đồng" is 12.5 and a unit. */
function figureIn(text: string | undefined): Figure | null {
  const [, number, unit = ''] = /^([-−]?\d[\d.,]*)\s*(.*)$/.exec(text ?? '') ?? []
  const value = number ? parseDecimal(number) : null
  return value === null || Math.abs(value) > limits.figure ? null : { value, unit: unit.trim() }
}

const fits = (figure: Figure | null, unit: string) =>
  figure !== null && (figure.unit === '' || fold(figure.unit) === fold(unit) || figure.unit === unit)

/** A day; of a month or a year its last one, when its figure is known. */
export function onIn(text: string): string | null {
  const day = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.exec(text)?.[0]
  if (day) return inTime(parseDate(day))
  const [, month, year] = /(?:tháng\s*)?\b(\d{1,2})\s*[/-]\s*(20\d\d)\b/i.exec(text) ?? []
  const alone = /\b(20\d\d)\b/.exec(text)?.[1]
  if (month && year && Number(month) >= 1 && Number(month) <= 12)
    return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
  return alone ? `${alone}-12-31` : null
}

const inTime = (iso: string | null) =>
  iso !== null && iso >= '1975-01-01' && iso <= '2100-12-31' ? iso : null
