import { z } from 'zod'
import { Refusal } from '#app/lib/errors.ts'

/** Where a page ended: score, moment of publication, id. */
const place = z.tuple([z.number().int(), z.iso.datetime(), z.uuid()])

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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
