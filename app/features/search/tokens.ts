import { usable } from '#app/features/search/lexemes.ts'
import { exactKey, pairs, words } from '#app/lib/fold.ts'

const LONGEST_QUESTION = 400
const MOST_TOKENS = 16

/** One word of a question. */
export type Token = {
  typed: string
  folded: string
  /** As `exactKey` writes it. */
  exact: string
  /** It was typed with a tone or a letter that only Vietnamese has. */
  accented: boolean
  /** It begins with a capital. */
  capital: boolean
}

export type Typed = {
  tokens: Token[]
  /** Runs of words from within quotation marks. */
  bound: string[][]
  /** Words and runs after a minus. */
  unwanted: string[][]
  /** The last word may be unfinished. */
  open: boolean
}

// A minus counts only before a word of its own, for QĐ-UBND is one name; an open quotation mark closes at the end.
const piece = /(?:(?<=^|\s)(-))?(?:["“”]([^"“”]*)(?:["“”]|$)|([^\s"“”]+))/g

/** Takes a question apart: words, phrases and what is not wanted. Linear, whatever was typed. */
export function takeApart(question: string): Typed {
  const q = question.slice(0, LONGEST_QUESTION).normalize('NFC')
  const wanted: string[] = []
  const bound: string[] = []
  const unwanted: string[] = []
  let open = false
  for (const [, minus, phrase, word = ''] of q.matchAll(piece)) {
    open = !minus && phrase === undefined
    if (minus) unwanted.push(phrase ?? word)
    else wanted.push(phrase ?? word)
    if (!minus && phrase !== undefined) bound.push(phrase)
  }
  return {
    tokens: tokensOf(wanted.join(' ')).slice(0, MOST_TOKENS),
    bound: runs(bound),
    unwanted: runs(unwanted),
    open: open && !/\s$/.test(q),
  }
}

function runs(texts: readonly string[]): string[][] {
  return [...new Set(texts)]
    .map((text) => usable(words(text)).slice(0, MOST_TOKENS))
    .filter((run) => run.length)
    .slice(0, MOST_TOKENS)
}

// K' Nàng is one word in one list and two in another.
const apostropheThenSpace = /(?<![\p{L}\p{M}])([bcdđghklmnprstvx])['’‘] +(?=\p{L})/giu
const word = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`][\p{L}\p{M}]+)*/gu

export function tokensOf(text: string): Token[] {
  return [...text.replace(apostropheThenSpace, '$1').matchAll(word)].flatMap(([typed]) => {
    const exact = exactKey(typed).split(' ')
    const capital = /^\p{Lu}/u.test(typed)
    return usable(words(typed)).map((folded, at, all) => {
      const own = all.length === exact.length ? (exact[at] ?? folded) : folded
      return { typed, folded, exact: own, accented: own !== folded, capital }
    })
  })
}

/** A word in the place of another, as it would have been typed. */
export function tokenOf(typed: string, text: string): Token {
  const exact = exactKey(text)
  const folded = words(text)[0] ?? exact
  return { typed, folded, exact, accented: exact !== folded, capital: false }
}

/** Lexemes that stand for a run of words side by side. */
export function sideBySide(run: readonly string[]): string[] {
  return run.length > 1 ? pairs(run) : [...run]
}
