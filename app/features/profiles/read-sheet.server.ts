import { Readable } from 'node:stream'
import ExcelJS from 'exceljs'
import type { CsvRow } from '#app/features/profiles/csv-rules.ts'
import { cellText } from '#app/features/profiles/cell-rules.ts'
import { columnNamed } from '#app/features/profiles/table-columns.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { ArchiveParts } from '#app/platform/archive-guard.server.ts'
import { readArchive } from '#app/platform/archive-guard.server.ts'
import { officeLimits } from '#app/platform/archive-rules.ts'
import { packArchive } from '#app/platform/pack-archive.server.ts'

const limits = {
  ...officeLimits,
  archiveBytes: 10 * 1024 * 1024,
  entries: 300,
  entryBytes: 24 * 1024 * 1024,
  totalBytes: 40 * 1024 * 1024,
}
const MOST_COLUMNS = 60
const CODE_LENGTH = 5

/** The first sheet of a workbook, as the rows of a table; beyond `most` rows it is not read. */
export async function readSheet(bytes: Buffer, most: number): Promise<CsvRow[]> {
  const parts = await readArchive(bytes, { limits, leaveOut: isNotTable })
  if (!parts.has('xl/workbook.xml')) throw new Refusal('rule_broken', 'table_not_workbook')
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([packArchive(inReadingOrder(parts))]), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })
  const rows: CsvRow[] = []
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const cells = cellsOf(row)
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: row.number, cells })
        if (rows.length > most) return rows
      }
      break
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('rule_broken', 'archive_unreadable')
  }
  return withWholeCodes(rows)
}

// Pictures, drawings, printer settings and what is embedded say nothing that a table needs.
function isNotTable(name: string): boolean {
  return /^(xl\/(media|drawings|embeddings|charts|printerSettings|comments|threadedComments|customProperty)|customXml|docProps)\//i.test(
    name,
  )
}

const FIRST = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml']

/** The reader streams: names of sheets, words and formats have to come before the rows that use them. */
function inReadingOrder(parts: ArchiveParts): ArchiveParts {
  const early = FIRST.flatMap((name) => {
    const part = parts.get(name)
    return part ? [[name, part] as const] : []
  })
  return new Map([...early, ...[...parts].filter(([name]) => !FIRST.includes(name))])
}

function cellsOf(row: ExcelJS.Row): string[] {
  const length = Math.min(row.cellCount, MOST_COLUMNS)
  return Array.from({ length }, (_, at) => cellText(row.getCell(at + 1).value))
}

/** A code kept as a number has lost the zeros before it. */
function withWholeCodes(rows: CsvRow[]): CsvRow[] {
  const at = rows[0]?.cells.findIndex((name) => columnNamed(name) === 'unitCode') ?? -1
  if (at < 0) return rows
  for (const { cells } of rows.slice(1)) {
    const code = cells[at]?.trim() ?? ''
    if (/^\d{1,4}$/.test(code)) cells[at] = code.padStart(CODE_LENGTH, '0')
  }
  return rows
}
