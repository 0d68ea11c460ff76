/** What was typed, by field name; rows are arrays of objects. Files are left out. */
export type Typed = { [name: string]: string | Typed | (string | Typed)[] | null | undefined }

/** Worded errors by field name, such as `costs[0].amountVnd`; the empty name is the form itself. */
export type FieldErrors = Record<string, string[]>

export type FormReply = {
  values: Typed
  errors: FieldErrors
  /** A refusal by a rule or a conflict, for pages that say more about it than the worded error. */
  refusal?: { code: string; details: Record<string, unknown> }
}

/** What an action answered, when it answered to the form; null before anything was sent. */
export function formReply(answer: unknown): FormReply | null {
  if (typeof answer !== 'object' || answer === null || !('values' in answer) || !('errors' in answer))
    return null
  return answer as FormReply
}
