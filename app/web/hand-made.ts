import { z } from 'zod'

const MOST_FIELDS = 3_000
const LONGEST_NAME = 100
const rowNumberTooLong = /\[\d{4,}\]/

/** `constructor` finds what every object has, and `version.toString` makes a value that cannot be read as text. */
const meansInherited = (name: string) => name.split(/[.[\]]+/).some((part) => part in Object.prototype)

const listName = z
  .string()
  .regex(/^[a-zA-Z]+$/)
  .refine((name) => !meansInherited(name))

/** Conform's wire form of "one row more" and "this row away", which is all that our buttons ask. */
const rowIntent = z.union([
  z.strictObject({
    type: z.literal('insert'),
    payload: z.strictObject({ name: listName }),
  }),
  z.strictObject({
    type: z.literal('remove'),
    payload: z.strictObject({ name: listName, index: z.int().min(0).max(999) }),
  }),
])

/**
 * Whether a form holds what none of our pages sends: a row numbered in the millions (the parser would make all the rows
 * before it), more fields than any form has, a name that every object has, or a row button that fits no list.
 */
export function isHandMade(form: FormData): boolean {
  const names = [...form.keys()]
  if (names.length > MOST_FIELDS) return true
  if (names.some(isForeign)) return true
  const asked = form.getAll('__intent__')
  return asked.length > 0 && (asked.length > 1 || !fitsList(asked[0], names))
}

function isForeign(name: string): boolean {
  return (
    name.length > LONGEST_NAME || rowNumberTooLong.test(name) || name === '__state__' || meansInherited(name)
  )
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
