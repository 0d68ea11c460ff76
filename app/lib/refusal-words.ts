import type { Lang } from '#app/lib/languages.ts'
import { wordsIfAny } from '#app/lib/words.ts'

type Refused = { code: string; details?: Readonly<Record<string, unknown>> | undefined }

/** A refusal in the reader's words: those of the room that refused, else of places, which all rooms ask, or of all. */
export function refusalSentence({ code, details = {} }: Refused, lang: Lang, room: string): string {
  const values = Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)]))
  const groups = [`${room}:refusals`, 'places:fieldErrors', 'errors:refusals']
  return (
    groups.map((group) => wordsIfAny(lang, `${group}.${code}`, values)).find((words) => words !== null) ??
    code
  )
}

/**
 * The same by the name of the field a refusal is about, where there is one (`file` for whatever is wrong with a file sent);
 * the empty name is the form itself.
 * @param fieldOf by code
 */
export const refusalErrorsOf =
  (room: string, fieldOf: Readonly<Record<string, string>>) =>
  (refused: Refused, lang: Lang): Record<string, string[]> => ({
    [fieldOf[refused.code] ?? (isAboutFile(refused.code) ? 'file' : '')]: [
      refusalSentence(refused, lang, room),
    ],
  })

/** Whatever is wrong with an archive or a document is said at the field it was chosen in. */
const isAboutFile = (code: string) => /^(archive|document)_/.test(code)
