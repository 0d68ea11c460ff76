import { createHash } from 'node:crypto'
import { Refusal } from '#app/lib/errors.ts'

type Form = { formKey: string }

/** What a form said apart from its key, as one short text to be kept beside what the form made. */
export function formDigest({ formKey: _, ...said }: Form): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url')
}

/**
 * Refuses a form whose key already made something out of another text; the same text is the same press of the button
 * once more. What was made before digests were kept counts as the same.
 */
export function ensureSameForm(kept: string | null, form: Form): void {
  if (kept !== null && kept !== formDigest(form)) throw new Refusal('conflict', 'form_answered')
}
