import { z } from 'zod'
import type { RichText } from '#app/lib/rich-text.ts'
import { isEmpty, parsePlainText } from '#app/lib/rich-text.ts'
import { line } from '#app/lib/text-fields.ts'
import { day, importedContent, limits } from '#app/features/models/schema.ts'

/** Plain text: an empty line parts paragraphs, "- " begins a list item. */
const plainSection = z.string().transform((text, ctx): RichText => {
  // Spaces and marks around the text do not count against its length, so the bound here is a loose one.
  const parsed = text.length > limits.section * 2 ? null : parsePlainText(text)
  if (parsed?.ok && !isEmpty(parsed.value) && text.trim().length <= limits.section) return parsed.value
  const message = parsed?.ok && isEmpty(parsed.value) ? 'required' : 'rich_text_too_long'
  ctx.addIssue({ code: 'custom', message, input: text })
  return z.NEVER
})

/** One line of an import: what the form asks, with plain text in the sections and what ties it to its source. */
export const importLine = importedContent(plainSection).extend({
  externalId: line({ min: 1, max: 200 }),
  unitCode: z.string().regex(/^\d{2}(\d{3})?$/, { error: 'unit_unknown' }),
  publishedOn: day,
})
export type ImportLine = z.output<typeof importLine>

/** What ties a line to its source and its place, each read by itself, whatever is wrong with the rest. */
export const identity = z.object({
  externalId: importLine.shape.externalId.optional().catch(undefined),
  unitCode: importLine.shape.unitCode.optional().catch(undefined),
})
