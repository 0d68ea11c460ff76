import { z } from 'zod'
import { Refusal } from '#app/lib/errors.ts'

const HIGHEST_KEY = 2_000_000_000

/** Where a page ended: key or position, moment of publication, id; nothing that PostgreSQL could not read. */
const place = z.tuple([
  z.int().min(0).max(HIGHEST_KEY),
  z.iso.datetime({ precision: 3 }).refine((at) => at >= '1900'),
  z.uuid(),
])

export type Place = z.infer<typeof place>

export function writeCursor(at: Place): string {
  return Buffer.from(JSON.stringify(at)).toString('base64url')
}

/** Throws `rule_broken: bad_cursor` for anything this module has not written. */
export function readCursor(text: string): Place {
  const result = place.safeParse(parsed(Buffer.from(text, 'base64url').toString()))
  if (!result.success) throw new Refusal('rule_broken', 'bad_cursor')
  return result.data
}

export function isCursor(text: string): boolean {
  return place.safeParse(parsed(Buffer.from(text, 'base64url').toString())).success
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
