import { sequenceDiff } from '#app/lib/sequence-diff.ts'

export type Piece = { kind: 'same' | 'removed' | 'added'; text: string }

/** Some ten milliseconds at worst. Two texts further apart than this have little left to compare word by word. */
const MOST_EDITS = 1_200

// A syllable, or one mark of punctuation, with the space before it: a comma put in changes the comma alone.
const token = /\s*\n\s*|[^\S\n]*(?:[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}])|[^\S\n]+/gu

/**
 * What was taken out of a text and put into it, by Vietnamese syllables. `same` and `removed` pieces make the first
 * text, `same` and `added` ones the second, letter by letter.
 */
export function wordDiff(from: string, to: string): Piece[] {
  return (
    byPieces(from.match(token) ?? [], to.match(token) ?? []) ??
    byPieces(lines(from), lines(to)) ??
    whole(from, to)
  )
}

const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

function whole(from: string, to: string): Piece[] {
  return [
    { kind: 'removed', text: from },
    { kind: 'added', text: to },
  ]
}

function byPieces(from: readonly string[], to: readonly string[]): Piece[] | null {
  const edits = sequenceDiff(from, to, MOST_EDITS)
  if (!edits) return null
  const tokens = edits.map((edit): Piece => ({
    kind: edit.kind,
    text: (edit.kind === 'added' ? to[edit.to] : from[edit.from]) ?? '',
  }))
  return joined(fromLineBreaks(tokens))
}

/**
 * A paragraph put in after "hại." can be told as ". … con nào" or as "… con nào.": where both are true, a change that
 * begins with the line break is the one a reader expects.
 */
function fromLineBreaks(tokens: Piece[]): Piece[] {
  let start = 0
  while (start < tokens.length) {
    const kind = tokens[start]?.kind
    let end = start + 1
    while (tokens[end]?.kind === kind) end += 1
    if (kind !== 'same' && tokens[start - 1]?.kind !== (kind === 'added' ? 'removed' : 'added'))
      end += slid(tokens, start, end)
    start = end
  }
  return tokens
}

/** Moves the change in these tokens on to its first line break, if what follows it is what it begins with. */
function slid(tokens: Piece[], start: number, end: number): number {
  const change = tokens.slice(start, end)
  const steps = change.findIndex(({ text }) => text.includes('\n'))
  const following = tokens.slice(end, end + steps)
  const same = following.every((token, at) => token.kind === 'same' && token.text === change[at]?.text)
  if (steps < 1 || following.length < steps || !same) return 0
  const kept = following.map(({ text }): Piece => ({ kind: 'same', text }))
  const moved = [
    ...change.slice(steps),
    ...following.map(({ text }) => ({ kind: change[0]?.kind ?? 'same', text })),
  ]
  tokens.splice(start, change.length + steps, ...kept, ...moved)
  return steps
}

function joined(tokens: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  let change = { removed: '', added: '' }
  const endChange = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (change[kind]) pieces.push({ kind, text: change[kind] })
    }
    change = { removed: '', added: '' }
  }
  for (const { kind, text } of tokens) {
    if (kind !== 'same') {
      change[kind] += text
      continue
    }
    endChange()
    const last = pieces.at(-1)
    if (last?.kind === 'same') last.text += text
    else pieces.push({ kind: 'same', text })
  }
  endChange()
  return pieces
}

/** A paragraph or a list item, as it stands on both sides. */
export type PairedLine = { pieces: Piece[]; changed: boolean }

/** The pieces line by line, so that both sides can stand beside one another. */
export function pairedLines(pieces: readonly Piece[]): PairedLine[] {
  const paired: PairedLine[] = [{ pieces: [], changed: false }]
  for (const piece of pieces) {
    const parts = piece.kind === 'same' ? piece.text.split(/\n+/) : [piece.text]
    for (const [at, text] of parts.entries()) {
      if (at > 0) paired.push({ pieces: [], changed: false })
      const line = paired.at(-1)
      if (!line || text === '') continue
      line.pieces.push({ ...piece, text })
      line.changed ||= piece.kind !== 'same'
    }
  }
  return paired.filter((line) => line.pieces.some(({ text }) => text.trim() !== ''))
}
