import { exactKey, pairs, words } from '#app/lib/fold.ts'

const LONGEST_WORD = 60
const MOST_QUERY_WORDS = 12

export type SearchText = { title: string; texts: readonly string[] }

/**
 * The words of a document as a tsvector literal: folded words and neighbouring pairs of everything, copies of the
 * title's (`t.`), and the accented spelling of title words (`x.`), so that typed accents can win.
 */
export function documentLexemes({ title, texts }: SearchText): string {
  const found = new Set<string>()
  const titleWords = usable(words(title))
  for (const token of [...titleWords, ...pairs(titleWords)]) found.add(`t.${token}`).add(token)
  for (const word of usable(exactKey(title).split(' '))) found.add(`x.${word}`)
  for (const text of texts) {
    const own = usable(words(text))
    for (const token of own) found.add(token)
    for (const token of pairs(own)) found.add(token)
  }
  return [...found].map(quoted).join(' ')
}

export type QueryLexemes = {
  words: string[]
  pairs: string[]
  /** Words typed with their accents. */
  accented: string[]
  /** The last word may be unfinished. */
  open: boolean
}

export function queryLexemes(q: string): QueryLexemes {
  const folded = usable(words(q)).slice(0, MOST_QUERY_WORDS)
  const accented = usable(exactKey(q).split(' ')).filter((word) => words(word)[0] !== word)
  return { words: folded, pairs: pairs(folded), accented: accented.slice(0, MOST_QUERY_WORDS), open: !/\s$/.test(q) }
}

/** Letters and digits only, so that no lexeme can leave its quotes. */
function usable(tokens: readonly string[]): string[] {
  return tokens.filter((token) => /^[\p{L}\p{N}]+$/u.test(token) && token.length <= LONGEST_WORD)
}

export function quoted(lexeme: string): string {
  return `'${lexeme}'`
}
