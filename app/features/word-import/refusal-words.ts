import { refusalErrors as modelRefusal } from '#app/features/models/refusal-words.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

type Refused = { code: string; details: Readonly<Record<string, unknown>> }

/** A refusal in the reader's words by field name: what is wrong with a report is said at its field. */
export function refusalErrors({ code, details }: Refused, lang: Lang): Record<string, string[]> {
  if (code === 'too_many') {
    const minutes = Number(details['minutes'] ?? 0)
    return { '': [wordsIfAny(lang, 'errors:refusals.too_many', { minutes }) ?? code] }
  }
  const words = wordsIfAny(lang, `word:refusals.${code}`)
  if (!words) return modelRefusal({ code }, lang)
  return { [code === 'report_placed' ? '' : 'report']: [words] }
}
