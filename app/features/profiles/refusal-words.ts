import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

/** The field a refusal is about, where there is one; the rest is said above the form. */
const fieldOf: Record<string, string> = {
  in_the_future: 'validFrom',
  older_than_known: 'validFrom',
  year_not_come: 'year',
  no_standard: 'year',
}

/** A refusal as a field error, or as the form's own (empty name). */
export function refusalErrors({ code }: { code: string }, lang: Lang): Record<string, string[]> {
  const sentence =
    wordsIfAny(lang, `profiles:refusals.${code}`) ?? wordsIfAny(lang, `errors:refusals.${code}`) ?? code
  return { [fieldOf[code] ?? '']: [sentence] }
}
