import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

/** The field a refusal is about, where there is one; the rest is said above the form. */
const fieldOf: Record<string, string> = {
  own_place: 'unitCode',
  unit_closed: 'unitCode',
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
  const sentence =
    wordsIfAny(lang, `replications:refusals.${code}`, values) ??
    wordsIfAny(lang, `errors:refusals.${code}`, values)
  return { [fieldOf[code] ?? '']: [sentence ?? code] }
}
