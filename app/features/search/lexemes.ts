import { exactKey, pairs, words } from '#app/lib/fold.ts'

const LONGEST_WORD = 60
const LONGEST_CHAIN = 500
const MOST_QUERY_WORDS = 12

export type SearchText = { title: string; texts: readonly string[] }

/**
 * The words of a document as a tsvector literal: folded words and neighbouring pairs of everything, copies of the
 * title's (`t.`), the accented spelling of title words (`x.`), so that typed accents can win, and how the title
 * begins (`b.`) and reads as a whole (`w.`), so that a title typed as it is comes first.
 */
export function documentLexemes({ title, texts }: SearchText): string {
  const found = new Set<string>()
  const titleWords = usable(words(title))
  for (const token of [...titleWords, ...pairs(titleWords)]) found.add(`t.${token}`).add(token)
  for (const word of usable(exactKey(title).split(' '))) found.add(`x.${word}`)
  const opening = titleWords.slice(0, MOST_QUERY_WORDS)
  for (const at of opening.keys()) found.add(`b.${chain(opening.slice(0, at + 1))}`)
  if (opening.length === titleWords.length) found.add(`w.${chain(titleWords)}`)
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
  /** Pairs from within quotation marks: these must stand side by side. */
  bound: string[]
  /** Words, or pairs of a phrase, after a minus. */
  unwanted: string[]
  /** Words typed with their accents. */
  accented: string[]
  /** The last word may be unfinished. */
  open: boolean
}

export function queryLexemes(q: string): QueryLexemes {
  const { wanted, phrases, unwanted, open } = partsOf(q)
  const folded = usable(words(wanted)).slice(0, MOST_QUERY_WORDS)
  const accented = usable(exactKey(wanted).split(' ')).filter((word) => words(word)[0] !== word)
  return {
    words: folded,
    pairs: pairs(folded),
    bound: phrases.flatMap((phrase) => pairs(usable(words(phrase)))).slice(0, MOST_QUERY_WORDS),
    unwanted: unwanted.flatMap(excluded).slice(0, MOST_QUERY_WORDS),
    accented: accented.slice(0, MOST_QUERY_WORDS),
    open,
  }
}

// A minus counts only before a word of its own, for QĐ-UBND is one name; an open quotation mark closes at the end.
const part = /(?:(?<=^|\s)(-))?(?:"([^"]*)(?:"|$)|([^\s"]+))/g

function partsOf(q: string) {
  const wanted: string[] = []
  const phrases: string[] = []
  const unwanted: string[] = []
  let open = false
  for (const [, minus, phrase, word = ''] of q.matchAll(part)) {
    open = !minus && phrase === undefined
    if (minus) unwanted.push(phrase ?? word)
    else wanted.push(phrase ?? word)
    if (!minus && phrase !== undefined) phrases.push(phrase)
  }
  return { wanted: wanted.join(' '), phrases, unwanted, open: open && !/\s$/.test(q) }
}

/** What to leave out for one unwanted word or phrase. */
function excluded(text: string): string[] {
  const tokens = usable(words(text))
  return tokens.length > 1 ? pairs(tokens) : tokens
}

/** Words one after another as one lexeme, within the 2046 bytes that PostgreSQL allows one. */
export function chain(tokens: readonly string[]): string {
  return tokens.join('_').slice(0, LONGEST_CHAIN)
}

/** Letters and digits only, so that no lexeme can leave its quotes. */
function usable(tokens: readonly string[]): string[] {
  return tokens.filter((token) => /^[\p{L}\p{N}]+$/u.test(token) && token.length <= LONGEST_WORD)
}

export function quoted(lexeme: string): string {
  return `'${lexeme}'`
}
