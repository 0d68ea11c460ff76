import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

type Refused = { code: string; details: Record<string, unknown> }

/** A refusal as the form's own error. */
export function refusalErrors({ code, details }: Refused, lang: Lang): Record<string, string[]> {
  const values = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]))
  const rooms = ['saved-searches:refusals', 'errors:refusals']
  const sentence = rooms.map((room) => wordsIfAny(lang, `${room}.${code}`, values)).find((words) => words)
  return { '': [sentence ?? code] }
}
