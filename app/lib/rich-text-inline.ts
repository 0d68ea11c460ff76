import type { Inline, Mark, Text } from '#app/lib/rich-text-nodes.ts'
import { cleanText, sameMark, sameMarks } from '#app/lib/rich-text-nodes.ts'

type Piece = { text: string; marks: Mark[] }

/**
 * The one normal form of a line of text: neighbours with the same marks joined, no space at the edges of a line, and a
 * space inside belongs to a mark only when the letters on both sides do. Markup then needs no rule for `**bold **`.
 */
export function normalInlines(inlines: readonly Inline[]): Inline[] {
  const normal: Inline[] = []
  let line: Piece[] = []
  for (const inline of inlines) {
    if (inline.type === 'text') line.push({ text: cleanText(inline.text), marks: inline.marks ?? [] })
    else {
      normal.push(...normalLine(line), { type: 'hardBreak' })
      line = []
    }
  }
  normal.push(...normalLine(line))
  return normal
}

function normalLine(pieces: readonly Piece[]): Text[] {
  const parts = spacesApart(pieces)
  const joined: Piece[] = []
  parts.forEach((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]]
    if (isSpace(part) && (!before || !after)) return
    const marks = isSpace(part) && before && after ? shared(before.marks, after.marks) : part.marks
    const last = joined.at(-1)
    if (last && sameMarks(last.marks, marks)) last.text += part.text
    else joined.push({ text: part.text, marks })
  })
  return joined.map(({ text, marks }) => asText(text.normalize('NFC'), marks))
}

/** Each text parted from the spaces at its edges, and spaces that meet put together. */
function spacesApart(pieces: readonly Piece[]): Piece[] {
  const parts: Piece[] = []
  const put = (text: string, marks: Mark[]) => {
    const last = parts.at(-1)
    if (text === '') return
    if (last && isSpace(last) && text.startsWith(' ')) last.text += text
    else parts.push({ text, marks })
  }
  for (const { text, marks } of pieces) {
    let start = 0
    let end = text.length
    while (text[start] === ' ') start += 1
    while (end > start && text[end - 1] === ' ') end -= 1
    put(text.slice(0, start), marks)
    put(text.slice(start, end), marks)
    put(text.slice(end), marks)
  }
  return parts
}

function isSpace({ text }: Piece): boolean {
  return text.startsWith(' ')
}

function shared(a: readonly Mark[], b: readonly Mark[]): Mark[] {
  return a.filter((mark) => b.some((other) => sameMark(mark, other)))
}

function asText(text: string, marks: Mark[]): Text {
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text }
}
