import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

/** The field a refusal is about, where there is one; the rest is said above the form. */
const fieldOf: Record<string, string> = {
  own_place: 'unitCode',
  unit_closed: 'unitCode',
  unit_unknown: 'unitCode',
  unit_ambiguous: 'unitCode',
  unit_retype: 'unitCode',
  starts_too_far_ahead: 'startedOn',
  in_the_future: 'on',
  before_start: 'on',
  too_early: 'on',
  outcome_reported: 'months',
}

type Refused = { code: string; details: Record<string, unknown> }

/** A refusal as a field error, or as the form's own (empty name). */
export function refusalErrors({ code, details }: Refused, lang: Lang): Record<string, string[]> {
  const values = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]))
  const rooms = ['replications:refusals', 'places:fieldErrors', 'errors:refusals']
  const sentence = rooms
    .map((room) => wordsIfAny(lang, `${room}.${code}`, values))
    .find((words) => words !== null)
  return { [fieldOf[code] ?? '']: [sentence ?? code] }
}
