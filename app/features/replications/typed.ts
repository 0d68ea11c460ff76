/** What a form was sent with, or opens with: texts, rows of texts. */
export type TypedForm = { [name: string]: unknown }

export function textOf(values: TypedForm, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** Rows of a list, numbers as text; a row that is not one counts as empty. */
export function rowsOf(values: TypedForm, name: string): TypedForm[] {
  const rows = values[name]
  if (!Array.isArray(rows)) return []
  return rows.map((row: unknown) => (typeof row === 'object' && row !== null ? (row as TypedForm) : {}))
}

export function listOf(values: TypedForm, name: string): string[] {
  const list = values[name]
  return (Array.isArray(list) ? list : list === undefined || list === null ? [] : [list]).map(String)
}
