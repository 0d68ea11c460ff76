/** What a spreadsheet would take for a formula, whatever stands before it. */
const formula = /^[\s\u0000\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/

/**
 * Rows as CSV that spreadsheets open by a double click: UTF-8 with its mark, commas, every cell quoted. A cell that would
 * be taken for a formula gets an apostrophe before it.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  return `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`
}
