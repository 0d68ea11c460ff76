import { parseCsv } from '#app/features/profiles/csv-rules.ts'
import type { CsvRow } from '#app/features/profiles/csv-rules.ts'
import { readSheet } from '#app/features/profiles/read-sheet.server.ts'
import { Refusal } from '#app/lib/errors.ts'

const MOST_ROWS = 10_000
const MOST_CSV_BYTES = 10 * 1024 * 1024
/** How archives and workbooks before 2007 begin. */
const NOT_TEXT = ['504b0304', '504b0506', 'd0cf11e0']

/**
 * The rows of a table, whichever of the two it is: the first sheet of an Excel workbook, or CSV in UTF-8. Refuses:
 * table_not_utf8, table_not_workbook, table_too_long, and what the guard of archives refuses.
 */
export async function readTable(bytes: Buffer): Promise<CsvRow[]> {
  const start = bytes.subarray(0, 4).toString('hex')
  const rows = NOT_TEXT.includes(start) ? await readSheet(bytes, MOST_ROWS + 1) : readCsv(bytes)
  if (rows.length > MOST_ROWS + 1) throw tooLong()
  return rows
}

function readCsv(bytes: Buffer): CsvRow[] {
  if (bytes.length > MOST_CSV_BYTES) throw tooLong()
  return parseCsv(utf8(bytes))
}

function utf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('rule_broken', 'table_not_utf8')
  }
}

function tooLong(): Refusal {
  return new Refusal('rule_broken', 'table_too_long', { most: MOST_ROWS })
}
