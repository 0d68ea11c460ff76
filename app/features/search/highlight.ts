import type { Marks } from '#app/features/search/engine.ts'
import type { Reading } from '#app/features/search/reading.ts'
import { exactKey, words } from '#app/lib/fold.ts'

export type Piece = { text: string; marked: boolean }

/** What a reading lights up in what it found. */
export function marksOf({ parts, places }: Pick<Reading, 'parts' | 'places'>): Marks {
  const telling = parts.filter((part) => !part.filler)
  const lit = [...(telling.length ? telling : parts), ...places.map(({ part }) => part)]
  const folded = lit.flatMap((part) => (part.exact || part.unknown ? [] : part.words))
  const exact = lit.flatMap((part) => part.exact ?? [])
  const others = lit
    .flatMap(({ others: ways }) => ways)
    .flatMap((other) => (other.kind === 'words' ? [other] : []))
  return {
    folded: [...new Set([...folded, ...others.flatMap((other) => (other.exact ? [] : other.words))])],
    exact: [...new Set([...exact, ...others.flatMap((other) => other.exact ?? [])])],
    open: parts.find((part) => part.open)?.words.at(-1) ?? null,
  }
}

// A word as it stands in a text, accents apart or not.
const word = /[\p{L}\p{M}\p{N}]+(?:['’‘][\p{L}\p{M}]+)*/gu

/** A text in pieces, those that answer the question marked; together they are the text again, letter for letter. */
export function markText(text: string, marks: Marks): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  const push = (piece: string, marked: boolean) => {
    const last = pieces.at(-1)
    if (last?.marked === marked) last.text += piece
    else if (piece) pieces.push({ text: piece, marked })
  }
  for (const found of text.matchAll(word)) {
    if (!isLit(found[0], marks)) continue
    push(text.slice(done, found.index), false)
    push(found[0], true)
    done = found.index + found[0].length
  }
  push(text.slice(done), false)
  return joinedMarks(pieces)
}

function isLit(text: string, { folded, exact, open }: Marks): boolean {
  const own = words(text)
  if (own.some((one) => folded.includes(one))) return true
  if (open && own.some((one) => one.startsWith(open))) return true
  return exact.includes(exactKey(text))
}

/** Marked neighbours with only a space between are one mark. */
function joinedMarks(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const last = joined.at(-1)
    const between = !piece.marked && piece.text === ' ' && last?.marked && pieces[at + 1]?.marked
    if (last && (between || last.marked === piece.marked)) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}

const SNIPPET = 180

/** The passage of these texts that has the most of what was asked, cut at words; null where nothing is lit. */
export function snippetOf(texts: readonly string[], marks: Marks): Piece[] | null {
  let best: { score: number; text: string } | null = null
  for (const text of texts) {
    for (const passage of passagesOf(text)) {
      const lit = markText(passage, marks).filter((piece) => piece.marked)
      const distinct = new Set(lit.flatMap((piece) => words(piece.text)))
      const score = distinct.size * 10 + Math.min(lit.length, 9)
      if (lit.length && score > (best?.score ?? 0)) best = { score, text: passage }
    }
  }
  return best ? markText(best.text, marks) : null
}

/** A text in passages of whole sentences where they are short enough, else of whole words. */
function passagesOf(text: string): string[] {
  const passages: string[] = []
  let passage = ''
  for (const piece of text.replace(/\s+/g, ' ').split(/(?<=[.!?;]) /)) {
    if (passage && passage.length + piece.length > SNIPPET) {
      passages.push(passage)
      passage = ''
    }
    passage = passage ? `${passage} ${piece}` : piece
    while (passage.length > SNIPPET) {
      const space = passage.lastIndexOf(' ', SNIPPET)
      const end = space > SNIPPET / 2 ? space : SNIPPET
      passages.push(`${passage.slice(0, end)} …`)
      passage = passage.slice(end).trim()
    }
  }
  if (passage) passages.push(passage)
  return passages
}
