import type { Settings } from '#tests/support/meilisearch/shapes.ts'
import type { Place, Question, Words } from '#tests/support/meilisearch/text.ts'
import { runPlaces, slips, wordsIn } from '#tests/support/meilisearch/text.ts'

type Found = { typos: number; exact: boolean; places: Place[] }
export type Strategy = 'all' | 'last' | 'frequency'
/** Better is smaller, rule by rule; `of` is how many steps the rule knows, for the ranking score. */
export type Rank = { cost: number; of: number }

const NEAR = 8

/** How each term of a question is met by a document; null where it is not. */
export function termsFound(question: Question, words: Words, settings: Settings): (Found | null)[] {
  const { terms, open } = question
  const found = terms.map((term, at) => termFound(term, open && at === terms.length - 1, words, settings))
  for (const [at] of terms.entries()) {
    for (const length of [2, 3]) {
      const run = terms.slice(at, at + length)
      if (run.length < length) continue
      const joined = words.places.get(run.join(''))
      const said = synonymFound(run.join(' '), words, settings)
      const places = joined ?? said
      for (const offset of places ? run.keys() : []) {
        found[at + offset] ??= { typos: 0, exact: false, places: places ?? [] }
      }
    }
  }
  return found
}

function termFound(term: string, open: boolean, words: Words, settings: Settings): Found | null {
  const exact = words.places.get(term)
  if (exact) return { typos: 0, exact: true, places: exact }
  const begun = open ? placesOf((word) => word.startsWith(term), words) : []
  if (begun.length) return { typos: 0, exact: false, places: begun }
  const said = synonymFound(term, words, settings)
  if (said) return { typos: 0, exact: false, places: said }
  return slipped(term, open, words, settings) ?? splitUp(term, words)
}

const placesOf = (test: (word: string) => boolean, { places }: Words) =>
  [...places].flatMap(([word, at]) => (test(word) ? at : []))

function synonymFound(term: string, words: Words, { synonyms }: Settings): Place[] | null {
  const said = Object.entries(synonyms ?? {}).find(([key]) => wordsIn(key).join(' ') === term)?.[1]
  const places = said?.flatMap((other) => runPlaces(wordsIn(other), words)) ?? []
  return places.length ? places : null
}

function slipped(term: string, open: boolean, words: Words, { typoTolerance }: Settings): Found | null {
  const { oneTypo, twoTypos } = typoTolerance?.minWordSizeForTypos ?? {}
  const most = term.length >= (twoTypos ?? 9) ? 2 : term.length >= (oneTypo ?? 5) ? 1 : 0
  const off = typoTolerance?.enabled === false || typoTolerance?.disableOnWords?.includes(term)
  if (!most || off || (typoTolerance?.disableOnNumbers && /^\d+$/.test(term))) return null
  for (let typos = 1; typos <= most; typos += 1) {
    const near = (word: string) => {
      const ends = open ? [term.length - 1, term.length, term.length + 1] : [word.length]
      return ends.some((end) => slips(term, word.slice(0, end), most) <= typos)
    }
    const places = placesOf(near, words)
    if (places.length) return { typos, exact: false, places }
  }
  return null
}

function splitUp(term: string, words: Words): Found | null {
  for (let at = 1; at < term.length; at += 1) {
    const places = runPlaces([term.slice(0, at), term.slice(at)], words)
    if (places.length) return { typos: 1, exact: false, places }
  }
  return null
}

/**
 * Which terms a document has to have, the fewest last: all of them, and then without the last (`last`) or without the
 * commonest (`frequency`).
 */
export function keptTerms(terms: readonly string[], strategy: Strategy, docsWith: (term: string) => number) {
  const order = [...terms.keys()]
  if (strategy === 'frequency') {
    order.sort((a, b) => docsWith(terms[a] ?? '') - docsWith(terms[b] ?? '') || a - b)
  }
  return strategy === 'all' ? [order] : order.map((_, dropped) => order.slice(0, order.length - dropped))
}

/** How a matching document stands by each ranking rule that words decide. */
export function wordRanks(
  found: readonly (Found | null)[],
  words: Words,
  question: Question,
): Record<string, Rank> {
  const met = found.filter((one) => one !== null)
  const places = met.map((one) => one.places)
  const best = places.map((own) => Math.min(...own.map(({ field }) => field)))
  const fields = words.fields.length || 1
  const first = places.map((own) => Math.min(...own.map(({ at }) => at)))
  const attribute = { cost: sum(best), of: fields * met.length + 1 }
  const position = { cost: Math.min(sum(first), 200), of: 201 }
  return {
    words: { cost: found.length - met.length, of: found.length + 1 },
    typo: { cost: sum(met.map((one) => one.typos)), of: 2 * found.length + 1 },
    proximity: { cost: distances(places), of: NEAR * Math.max(met.length - 1, 0) + 1 },
    attribute,
    attributeRank: attribute,
    wordPosition: position,
    exactness: exactness(met, words, question),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

function distances(places: readonly Place[][]): number {
  return sum(
    places.slice(1).map((own, at) => {
      const before = places[at] ?? []
      const gaps = own.flatMap((place) =>
        before.flatMap((other) => (other.field === place.field ? [gap(other.at, place.at)] : [])),
      )
      return Math.min(NEAR, ...gaps) - 1
    }),
  )
}

/** In the order they were asked is nearer than the other way round. */
const gap = (from: number, to: number) => (to > from ? to - from : from - to + 1) || 1

function exactness(met: readonly Found[], { fields }: Words, { terms }: Question): Rank {
  const asked = terms.join(' ')
  const whole = fields.some((own) => own.join(' ') === asked)
  const begins = fields.some((own) => own.slice(0, terms.length).join(' ') === asked)
  const inexact = met.filter((one) => !one.exact).length
  return { cost: (whole ? 0 : begins ? 1 : 2) * (terms.length + 1) + inexact, of: 3 * (terms.length + 1) }
}

/** Ranks one after another as one number between 0 and 1. */
export function rankingScore(ranks: readonly Rank[]): number {
  let [rank, max] = [1, 1]
  for (const { cost, of } of ranks) {
    rank = (rank - 1) * of + Math.max(of - cost, 1)
    max *= of
  }
  return rank / max
}
