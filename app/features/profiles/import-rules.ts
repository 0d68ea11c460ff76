import type { z } from 'zod'
import type { CsvRow } from '#app/features/profiles/csv-rules.ts'
import type { ProfileRow } from '#app/features/profiles/schema.ts'
import { profileRow, roads, zones } from '#app/features/profiles/schema.ts'
import { columnNamed, columns } from '#app/features/profiles/table-columns.ts'
import { languages } from '#app/lib/languages.ts'
import { hazards, terrains } from '#app/lib/taxonomy.ts'
import type { WordKey } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'

export type RowIssue = { path: string; code?: string; issue?: z.core.$ZodIssue }
export type RowFault = { line: number; issues: RowIssue[] }
export type ReadRow = { line: number; row: ProfileRow }
export type ProfileTable = {
  header: 'ok' | 'no_unit_code' | 'unknown_column'
  unknown: string[]
  rows: ReadRow[]
  faults: RowFault[]
}

/**
 * Reads a table of profiles: what could be read, and the fault of every row that could not. Its first row names the
 * columns, by their ids or as the templates say them.
 */
export function readProfileTable(table: readonly CsvRow[]): ProfileTable {
  const [header, ...lines] = table
  const heads = header?.cells ?? []
  const names = heads.map((name) => columnNamed(name) ?? '')
  const unknown = heads.filter((name, at) => name.trim() !== '' && names[at] === '')
  const nothing = { unknown: unknown.map((name) => name.trim().slice(0, 60)), rows: [], faults: [] }
  if (!names.includes('unitCode')) return { ...nothing, header: 'no_unit_code' }
  // A misspelt column would lose what it holds without a word.
  if (unknown.length) return { ...nothing, header: 'unknown_column' }
  const rows: ReadRow[] = []
  const faults: RowFault[] = []
  for (const { line, cells } of lines) {
    if (cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      faults.push({ line, issues: [{ path: '', code: 'too_many_cells' }] })
      continue
    }
    const read = profileRow.safeParse(typedOf(names, cells))
    if (read.success) rows.push({ line, row: read.data })
    else faults.push({ line, issues: read.error.issues.map(named) })
  }
  return { header: 'ok', unknown, rows, faults }
}

function named(issue: z.core.$ZodIssue): RowIssue {
  const [first, second] = issue.path
  return { path: String((first === 'counts' || first === 'dated' ? second : first) ?? ''), issue }
}

function typedOf(names: readonly string[], cells: readonly string[]) {
  const cell = (name: string) => (cells[names.indexOf(name)] ?? '').trim()
  const typed: Record<string, unknown> = Object.fromEntries(columns.map((name) => [name, cell(name)]))
  for (const name of ['terrain', 'zones', 'hazards'] as const)
    typed[name] = cell(name).split('|').map(idOfLabel).filter(Boolean)
  typed['road'] = idOfLabel(cell('road'))
  return typed
}

let idsByLabel: Map<string, string> | null = null

/** The id that goes by this name in any language; any other text as it is, to be refused. */
function idOfLabel(text: string): string {
  idsByLabel ??= new Map(
    languages.flatMap((lang) => {
      const t = wordsFor(lang)
      const labels = (group: string, ids: readonly string[]) =>
        ids.map((id) => [t(`${group}.${id}` as WordKey).toLowerCase(), id] as const)
      return [
        ...labels('taxonomy:terrain', terrains),
        ...labels('taxonomy:hazard', hazards),
        ...labels('profiles:zone', zones),
        ...labels('profiles:road', roads),
      ]
    }),
  )
  const word = text.normalize('NFC').trim()
  return idsByLabel.get(word.toLowerCase()) ?? word
}
