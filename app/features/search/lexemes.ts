import type { SearchDocument } from '#app/features/search/document.ts'
import { exactKey, pairs, words } from '#app/lib/fold.ts'

const LONGEST_WORD = 60
const LONGEST_CHAIN = 500
const MOST_OPENING_WORDS = 12

/**
 * A document as a tsvector literal without positions. Plain: folded words and neighbouring pairs of everything. With a
 * letter before the dot: the same of the title (t), the tags (k) and the summary (s); accented words of everything (x)
 * and of the title (a), so that typed accents can win; how the title begins (b) and reads as a whole (w); where it lies
 * (g); its facet values (c).
 */
export function documentLexemes(document: Omit<SearchDocument, 'id' | 'version'>): string {
  return lexemesOf(document).map(quoted).join(' ')
}

/** The same as a list. */
export function lexemesOf(document: Omit<SearchDocument, 'id' | 'version'>): string[] {
  const found = new Set<string>()
  const add = (text: string, copies: string) => {
    const { folded: own, exact } = wordsOf(text)
    for (const token of [...own, ...pairs(own)]) {
      found.add(token)
      if (copies) found.add(`${copies}.${token}`)
    }
    for (const word of exact) found.add(`x.${word}`)
  }
  add(document.title, 't')
  addWhole(found, document.title)
  for (const tag of document.tags) add(tag, 'k')
  add(document.summary, 's')
  for (const text of document.texts) add(text, '')
  for (const key of document.placeKeys) found.add(placeLexeme(key))
  for (const code of [document.provinceCode, document.unitCode]) found.add(placeLexeme(code))
  for (const [facet, values] of Object.entries(document.facets)) {
    for (const value of values) found.add(facetLexeme(facet, value))
  }
  return [...found]
}

type TextWords = { folded: readonly string[]; exact: readonly string[] }

const MOST_REMEMBERED = 50_000
const remembered = new Map<string, TextWords>()

/** Texts are made of a few thousand syllables, and folding one takes longer than looking it up. */
function wordsOf(text: string): TextWords {
  // A word such as K' Nàng is only whole together with the next.
  if (/['’‘]\s/.test(text)) return foldedWords(text)
  const pieces = text.split(/\s+/).map((piece) => {
    const known = remembered.get(piece)
    if (known) return known
    const fresh = foldedWords(piece)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(piece, fresh)
    return fresh
  })
  return { folded: pieces.flatMap(({ folded }) => folded), exact: pieces.flatMap(({ exact }) => exact) }
}

function foldedWords(text: string): TextWords {
  return { folded: usable(words(text)), exact: usable(exactKey(text).split(' ')) }
}

function addWhole(found: Set<string>, title: string) {
  const titleWords = usable(words(title))
  for (const word of usable(exactKey(title).split(' '))) found.add(`a.${word}`)
  const opening = titleWords.slice(0, MOST_OPENING_WORDS)
  for (const at of opening.keys()) found.add(`b.${chain(opening.slice(0, at + 1))}`)
  if (opening.length === titleWords.length) found.add(`w.${chain(titleWords)}`)
}

/** Keys and values hold letters, digits and marks that mean nothing to a tsquery; everything else becomes `_`. */
export function placeLexeme(key: string): string {
  return `g.${key.replace(/[^\p{L}\p{N}]+/gu, '_')}`.slice(0, LONGEST_CHAIN)
}

export function facetLexeme(facet: string, value: string): string {
  return `c.${`${facet}_${value}`.replace(/[^\p{L}\p{N}]+/gu, '_')}`.slice(0, LONGEST_CHAIN)
}

/** Words one after another as one lexeme, within the 2046 bytes that PostgreSQL allows one. */
export function chain(tokens: readonly string[]): string {
  return tokens.join('_').slice(0, LONGEST_CHAIN)
}

/** Letters and digits only, so that no lexeme can leave its quotes. */
export function usable(tokens: readonly string[]): string[] {
  return tokens.filter((token) => /^[\p{L}\p{N}]+$/u.test(token) && token.length <= LONGEST_WORD)
}

export function quoted(lexeme: string): string {
  return `'${lexeme}'`
}
