import { z } from 'zod'

const MOST_FIELDS = 3_000
const LONGEST_NAME = 100
const rowNumberTooLong = /\[\d{4,}\]/

/** Conform's wire form of "one row more" and "this row away", which is all that our buttons ask. */
const rowIntent = z.union([
  z.strictObject({
    type: z.literal('insert'),
    payload: z.strictObject({ name: z.string().regex(/^[a-zA-Z]+$/) }),
  }),
  z.strictObject({
    type: z.literal('remove'),
    payload: z.strictObject({ name: z.string().regex(/^[a-zA-Z]+$/), index: z.int().min(0).max(999) }),
  }),
])

/**
 * Whether a form holds what none of our pages sends: a row numbered in the millions (the parser would make all the rows
 * before it), more fields than any form has, or a row button that fits no list.
 */
export function isHandMade(form: FormData): boolean {
  const names = [...form.keys()]
  if (names.length > MOST_FIELDS) return true
  if (names.some((name) => name.length > LONGEST_NAME || rowNumberTooLong.test(name) || name === '__state__'))
    return true
  const asked = form.getAll('__intent__')
  return asked.length > 0 && (asked.length > 1 || !fitsList(asked[0], names))
}

function fitsList(asked: unknown, names: readonly string[]): boolean {
  const intent = rowIntent.safeParse(typeof asked === 'string' ? parsed(asked) : null)
  if (!intent.success) return false
  const list = intent.data.payload.name
  return !names.some((name) => name === list || name.startsWith(`${list}.`))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
