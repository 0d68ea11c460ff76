import { renderHtml } from '#app/lib/rich-text-html.ts'
import { toMarkup } from '#app/lib/rich-text-markup.ts'
import { readMarkup } from '#app/lib/rich-text-markup-read.ts'
import type { ParsedRichText } from '#app/lib/rich-text-normal.ts'
import { normalDoc } from '#app/lib/rich-text-normal.ts'
import type { RichText } from '#app/lib/rich-text-nodes.ts'
import { richTextLimits } from '#app/lib/rich-text-nodes.ts'
import { fromPlainText, isEmpty, parsePlainText, toPlainText, unlimited } from '#app/lib/rich-text-plain.ts'

// The one door to rich text: the rest of the application imports this file and none of its parts.
export { fromPlainText, isEmpty, parsePlainText, renderHtml, toMarkup, toPlainText }
export type { RichText, ParsedRichText }

/** Tiptap JSON from outside, as the document we would have written ourselves, or the reason why not. */
export function parseRichText(value: unknown): ParsedRichText {
  return normalDoc(value)
}

// The JSON of the largest allowed document; a longer text is not even read.
const LONGEST_JSON = 1_000_000

export function parseRichTextJson(json: string): ParsedRichText {
  if (json.length > LONGEST_JSON) return { ok: false, code: 'rich_text_too_long' }
  try {
    return parseRichText(JSON.parse(json))
  } catch {
    return { ok: false, code: 'rich_text_not_valid' }
  }
}

/** What a form sends: markup is always understood somehow, so only its size can be wrong. */
export function parseMarkup(source: string): ParsedRichText {
  // Every character may carry a backslash.
  if (source.length > 2 * richTextLimits.characters) return { ok: false, code: 'rich_text_too_long' }
  return normalDoc(readMarkup(source))
}

/** The same without limits, for text that a schema has already held to a length. */
export function fromMarkup(source: string): RichText {
  const parsed = normalDoc(readMarkup(source), unlimited)
  return parsed.ok ? parsed.value : { type: 'doc', content: [{ type: 'paragraph' }] }
}
