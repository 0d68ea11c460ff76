import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

/** The field a refusal is about, where there is one; the rest is said above the form. */
const fieldOf: Readonly<Record<string, string>> = {
  sign_in_wrong: 'email',
  current_password_wrong: 'current',
  password_guessable: 'password',
  account_unknown: 'email',
  account_not_verified: 'email',
  account_suspended: 'email',
  role_not_in_such_unit: 'role',
  role_already_held: 'role',
  unit_unknown: 'unit',
  unit_closed: 'unit',
  unit_ambiguous: 'unit',
  unit_retype: 'unit',
  ends_in_the_past: 'endsOn',
}

const rooms = ['accounts:refusals', 'places:fieldErrors', 'errors:refusals'] as const

type Refused = { code: string; details: Readonly<Record<string, unknown>> }

/** A refusal in the reader's words, by field; the empty name is the form itself. */
export function refusalErrors({ code, details }: Refused, lang: Lang): Record<string, string[]> {
  const minutes = Number(details['minutes'] ?? 0)
  const sentences = rooms.map((room) => wordsIfAny(lang, `${room}.${code}`, { minutes }))
  return { [fieldOf[code] ?? '']: [sentences.find((sentence) => sentence !== null) ?? code] }
}
