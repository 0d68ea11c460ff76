type Typed = {
  result?: unknown
  richText?: readonly { text?: unknown }[]
  text?: unknown
  error?: unknown
}

/**
 * A cell as somebody would have typed it in Vietnam: decimals with a comma, days as 2026-02-01. Of a formula only the
 * result that was saved counts; nothing is worked out here.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value).replace('.', ',')
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value)
  const { result, richText, text, error } = value as Typed
  if (richText) return richText.map((run) => cellText(run.text)).join('')
  if (text !== undefined) return cellText(text)
  if (error !== undefined) return cellText(error)
  return cellText(result)
}
