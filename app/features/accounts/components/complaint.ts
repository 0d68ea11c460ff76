import { refusalErrors } from '#app/features/accounts/refusal-words.ts'
import { useWords } from '#app/ui/words.tsx'

/** What an action answered: what was typed and worded errors, or only the refusal of a use case. */
export type Reply =
  | {
      values?: Readonly<Record<string, unknown>> | undefined
      errors?: Readonly<Record<string, string[]>> | undefined
      refusal?: { code: string; details: Readonly<Record<string, unknown>> } | undefined
    }
  | undefined

type Complaint = {
  /** Worded, by field; the empty name is the form itself. */
  errors: Readonly<Record<string, string[]>>
  typed: (name: string) => string | undefined
}

export function useComplaint(reply: Reply): Complaint {
  const { lang } = useWords()
  const typed = (name: string) => {
    const value = reply?.values?.[name]
    return typeof value === 'string' ? value : undefined
  }
  const refused = reply?.refusal ? refusalErrors(reply.refusal, lang) : {}
  return { errors: reply?.errors ?? refused, typed }
}
