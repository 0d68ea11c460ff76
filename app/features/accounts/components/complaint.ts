import { wordsIfAny } from '#app/lib/words.ts'
import { useWords } from '#app/ui/words.tsx'

/** What an action answered: what was typed, and either worded errors or the refusal of a use case. */
export type Reply =
  | {
      values?: Readonly<Record<string, unknown>> | undefined
      errors?: Readonly<Record<string, readonly string[]>> | undefined
      refusal?: { code: string; details: Readonly<Record<string, unknown>> } | undefined
    }
  | undefined

type Complaint = {
  /** Worded, by field; the empty name is the form itself. */
  errors: Record<string, readonly string[]>
  typed: (name: string) => string | undefined
}

/** @param fieldOf the field that a refusal is about, by its code */
export function useComplaint(reply: Reply, fieldOf: Readonly<Record<string, string>> = {}): Complaint {
  const { lang } = useWords()
  const typed = (name: string) => {
    const value = reply?.values?.[name]
    return typeof value === 'string' ? value : undefined
  }
  if (!reply?.refusal) return { errors: { ...reply?.errors }, typed }
  const { code, details } = reply.refusal
  const values = details as Record<string, string | number>
  const sentence =
    wordsIfAny(lang, `accounts:refusals.${code}`, values) ??
    wordsIfAny(lang, `errors:refusals.${code}`, values) ??
    code
  return { errors: { [fieldOf[code] ?? '']: [sentence] }, typed }
}
