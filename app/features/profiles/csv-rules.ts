export type CsvRow = { line: number; cells: string[] }

const delimiters = [',', ';', '\t']

/**
 * Rows of a table as spreadsheets save it (RFC 4180): parted by commas, semicolons or tabs, whichever its first line has
 * most of; quoted cells may hold line breaks. `line` is where a row begins. Empty rows are left out.
 */
export function parseCsv(text: string): CsvRow[] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const delimiter = delimiterOf(clean.slice(0, (clean.indexOf('\n') + 1 || clean.length + 1) - 1))
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let line = 1
  let at = 0
  while (at < clean.length) {
    const cell = cellAt(clean, at, delimiter)
    row.cells.push(cell.value)
    line += cell.lines
    at = cell.end + 1
    if (clean[cell.end] === delimiter && at < clean.length) continue
    if (clean[cell.end] === delimiter) row.cells.push('')
    rows.push(row)
    line += 1
    row = { line, cells: [] }
  }
  return rows.filter(({ cells }) => cells.some((value) => value.trim() !== ''))
}

function delimiterOf(header: string): string {
  const count = (mark: string) => header.split(mark).length
  return delimiters.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/** The cell that begins at `at`; `end` is the mark or line break behind it, `lines` how many breaks it holds. */
function cellAt(text: string, at: number, delimiter: string) {
  if (text[at] === '"') {
    let value = ''
    for (let next = at + 1; next < text.length; next += 1) {
      if (text[next] !== '"') value += text[next]
      else if (text[next + 1] === '"') value += text[(next += 1)]
      else return { value, end: behind(text, next + 1, delimiter), lines: value.split('\n').length - 1 }
    }
    // The quote never ends: everything to the end of the file is this cell.
    return { value, end: text.length, lines: value.split('\n').length - 1 }
  }
  const end = behind(text, at, delimiter)
  return { value: text.slice(at, end), end, lines: 0 }
}

function behind(text: string, from: number, delimiter: string): number {
  let end = from
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end += 1
  return end
}
