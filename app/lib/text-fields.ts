import { z } from 'zod'

type Bounds = { min?: number; max: number }

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const noCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\uFFFE\uFFFF]/g
// Each of these is one visible letter, as all composed Vietnamese is.
const oneUnitEach = /^[\n\u0020-\u02FF\u1E00-\u1EFF]*$/

const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' })

/** One line as it is stored: NFC, trimmed, single spaces, no control characters, no halves of a pair. */
export function cleanLine(text: string): string {
  return cleanLines(text).replace(/\s+/g, ' ')
}

/** The same with its line breaks kept, all written `\n`, never more than one empty line in a row. */
export function cleanLines(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(loneSurrogate, '')
    .replace(noCharacter, '')
    .normalize('NFC')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Letters as a reader counts them: an emoji family or a letter with stacked marks is one. */
export function letters(text: string): number {
  if (oneUnitEach.test(text)) return text.length
  let count = 0
  for (const _ of segmenter.segment(text)) count += 1
  return count
}

/** A field of one line; the empty text is allowed when `min` is 0 and is "required" otherwise. */
export function line(bounds: Bounds) {
  return text(cleanLine, bounds)
}

/** A field of several lines of plain text. */
export function lines(bounds: Bounds) {
  return text(cleanLines, bounds)
}

function text(clean: (typed: string) => string, { min = 0, max }: Bounds) {
  return z
    .string()
    .overwrite(clean)
    .superRefine((value, ctx) => {
      const bound = { origin: 'string', inclusive: true, input: value } as const
      // Marks stacked without end are one letter each time, so plain length is bounded as well.
      if (value.length > max * 8) return ctx.addIssue({ code: 'too_big', maximum: max, ...bound })
      const count = letters(value)
      if (count > max) ctx.addIssue({ code: 'too_big', maximum: max, ...bound })
      // "Required" says more of an empty box than "at least 10 letters".
      if (count < min) ctx.addIssue({ code: 'too_small', minimum: count === 0 ? 1 : min, ...bound })
    })
}
