import type { FacetName } from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'
import type { Alternative } from '#app/features/search/reading.ts'
import type { Token } from '#app/features/search/tokens.ts'
import { tokensOf } from '#app/features/search/tokens.ts'

/** Files of `words/`, which administrators may add lines to. */
export const wordListNames = ['same', 'meanings', 'fillers', 'not-places'] as const
export type WordListName = (typeof wordListNames)[number]

type Saying = { exact: string; accented: boolean; others: Alternative[]; filler: boolean }

/** Everything the lists say, by the folded words they say it of. */
export type WordLists = {
  sayings: ReadonlyMap<string, readonly Saying[]>
  notPlaces: ReadonlySet<string>
  longest: number
}

export type ListedLine = { list: WordListName; line: string }

const SAME = 0.85
const MEANT = 0.7
const FACET = 0.5

/** Reads lines of the lists; one that says nothing usable is passed over. `docs/search-words.md` tells their form. */
export function readLists(lines: readonly ListedLine[]): WordLists {
  const sayings = new Map<string, Saying[]>()
  const notPlaces = new Set<string>()
  let longest = 1
  const say = (phrase: string, others: Alternative[], filler = false) => {
    const tokens = tokensOf(phrase)
    if (!tokens.length) return
    const key = keyOf(tokens)
    const exact = exactOf(tokens)
    const known = sayings.get(key) ?? []
    const same = known.find((saying) => saying.exact === exact)
    longest = Math.max(longest, tokens.length)
    if (same) {
      same.others.push(...others)
      same.filler ||= filler
    } else
      known.push({ exact, accented: tokens.some((token) => token.accented), others: [...others], filler })
    sayings.set(key, known)
  }
  for (const { list, line } of lines) {
    if (list === 'not-places') notPlaces.add(keyOf(tokensOf(line)))
    else if (list === 'fillers') say(line, [], true)
    else if (list === 'same') {
      const terms = cells(line)
      for (const term of terms) {
        say(
          term,
          terms.filter((other) => other !== term).flatMap((other) => wordsAlternative(other, SAME)),
        )
      }
    } else {
      const [phrases = [], terms = [], facets = []] = line.split('\t').map((cell) => listed(cell))
      const others = [
        ...terms.flatMap((term) => wordsAlternative(term, MEANT)),
        ...facets.flatMap(facetAlternative),
      ]
      for (const phrase of phrases) say(phrase, others)
    }
  }
  shareMeanings(lines, sayings)
  return { sayings, notPlaces, longest: Math.min(longest, 6) }
}

/** What one of several words for the same thing means, the others mean as well. */
function shareMeanings(lines: readonly ListedLine[], sayings: Map<string, Saying[]>) {
  const meant = (term: string) => {
    const tokens = tokensOf(term)
    return sayings.get(keyOf(tokens))?.find(({ exact }) => exact === exactOf(tokens))
  }
  for (const { list, line } of lines) {
    if (list !== 'same') continue
    const found = cells(line).flatMap((term) => meant(term) ?? [])
    const facets = new Map(
      found
        .flatMap(({ others }) => others)
        .flatMap((other) => (other.kind === 'facet' ? [[`${other.facet} ${other.value}`, other]] : [])),
    )
    for (const saying of found) {
      const own = new Set(
        saying.others.map((other) => (other.kind === 'facet' ? `${other.facet} ${other.value}` : '')),
      )
      saying.others.push(...[...facets].filter(([key]) => !own.has(key)).map(([, other]) => other))
    }
  }
}

const cells = (line: string) =>
  line
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)
const listed = (cell: string) =>
  cell
    .split(',')
    .map((term) => term.trim())
    .filter(Boolean)

export const keyOf = (tokens: readonly Token[]) => tokens.map((token) => token.folded).join(' ')
const exactOf = (tokens: readonly Token[]) => tokens.map((token) => token.exact).join(' ')

export function wordsAlternative(text: string, worth: number): Alternative[] {
  const tokens = tokensOf(text)
  if (!tokens.length) return []
  const accented = tokens.some((token) => token.accented)
  const exact = accented ? tokens.map((token) => token.exact) : null
  return [{ kind: 'words', words: tokens.map((token) => token.folded), exact, worth }]
}

function facetAlternative(text: string): Alternative[] {
  const [facet = '', value = ''] = text.split('=')
  if (!facetNames.some((name) => name === facet) || !value) return []
  return [{ kind: 'facet', facet: facet as FacetName, value, worth: FACET }]
}

/**
 * What the lists say of these words. Typed with accents they must be meant exactly; without, everything that reads alike
 * is meant a little less, the more so for a single syllable.
 */
export function sayingsOf(
  tokens: readonly Token[],
  { sayings }: WordLists,
): { others: Alternative[]; filler: boolean } | null {
  const accented = tokens.some((token) => token.accented)
  const exact = exactOf(tokens)
  const found = sayingsFor(tokens, sayings).filter((saying) => !accented || saying.exact === exact)
  if (!found.length) return null
  const guess = accented || found.some((saying) => !saying.accented) ? 1 : tokens.length > 1 ? 0.9 : 0.6
  const others = found
    .flatMap((saying) => saying.others)
    .map((other) => ({ ...other, worth: other.worth * guess }))
  return { others: others.slice(0, 8), filler: found.every((saying) => saying.filler) }
}

function sayingsFor(tokens: readonly Token[], sayings: WordLists['sayings']): readonly Saying[] {
  const key = keyOf(tokens)
  const found = sayings.get(key)
  if (found || !/^[a-z ]{4,}s$/.test(key)) return found ?? []
  return (
    sayings.get(key.replace(/ies$/, 'y')) ??
    sayings.get(key.slice(0, -1)) ??
    sayings.get(key.slice(0, -2)) ??
    []
  )
}
