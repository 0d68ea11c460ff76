import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

/** The field a refusal is about, where there is one; the rest is said above the form. */
const fieldOf: Record<string, string> = {
  unit_unknown: 'unitCode',
  unit_closed: 'unitCode',
  unit_ambiguous: 'unitCode',
  unit_retype: 'unitCode',
  photo_empty: 'photo',
  photo_too_heavy: 'photo',
  photo_kind: 'photo',
  photo_too_large: 'photo',
  photo_broken: 'photo',
  proven_gone: 'proves',
  coauthor_invited: 'email',
}

/** A refusal in the reader's words. */
export function refusalSentence(code: string, lang: Lang): string {
  const rooms = ['models:refusals', 'places:fieldErrors', 'errors:refusals']
  return rooms.map((room) => wordsIfAny(lang, `${room}.${code}`)).find((words) => words !== null) ?? code
}

/** The same by field name; the empty name is the form itself. */
export function refusalErrors({ code }: { code: string }, lang: Lang): Record<string, string[]> {
  const field = /^(document|archive)_/.test(code) ? 'file' : (fieldOf[code] ?? '')
  return { [field]: [refusalSentence(code, lang)] }
}
