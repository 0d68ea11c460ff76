import type { EngineQuery } from '#app/features/search/engine.ts'
import {
  allQuery,
  alwaysQueries,
  anyQuery,
  askedParts,
  besideQuery,
  besidesQuery,
  bothQueries,
  exactPartQuery,
  partQuery,
  placeQuery,
} from '#app/features/search/postgres-query.ts'
import { ranked } from '#app/features/search/rank.ts'
import type { Part, Reading } from '#app/features/search/reading.ts'
import type { Asked, Store } from '#app/features/search/store.ts'
import { MOST_RANKED } from '#app/features/search/store.ts'

/** From so many hits on, only those with the words side by side count. */
const ENOUGH = 20
/** With fewer hits than this, and none of them good, what lacks a word may be the better answer. */
const FEW = 40
const MOST_LOOSE = 200
const LEAST_SHARE = 0.45
const LEAST_COVERED = 0.3

/** From so many models on, what most of them have is not asked for: it narrows little and takes long. */
const MANY = 5_000
const IN_HALF = Math.log(1 + 2)

/** What decides whether a row is a hit. */
export type Matching = {
  asked: Asked
  /** Narrower questions, to be asked first when there are more hits than can be ranked. */
  closer: Asked[]
  dropped: string[]
  placesAsWords: string[]
}

/** Where the question is put, and what may be found there at all. */
type There = { store: Pick<Store, 'countUpTo' | 'marked'>; filters: EngineQuery['filters'] }

/**
 * The narrowest question that finds something: all words in the places named; else the places' names as words; else
 * without the places; else what has most of the words. Filters are minded only when nothing else would be left.
 */
export async function matchingOf(reading: Reading, there: There): Promise<Matching> {
  const parts = tellingParts(reading)
  const places = reading.places.map(placeQuery)
  const names = reading.places.map(({ part }) => part)
  const keys = reading.places.map(({ key }) => key)
  const always = alwaysQueries(reading)
  const found = { dropped: [], placesAsWords: [] }
  if (!reading.asked) return { asked: 'everything', closer: [], ...found }

  const strict = await strictly(parts, [...places, ...always], there)
  if (strict) return { ...found, ...strict }
  if (places.length) {
    const named = await strictly([...parts, ...names], always, there)
    if (named) return { ...found, ...named, placesAsWords: keys }
    const elsewhere = parts.length ? await strictly(parts, always, there) : null
    const given = names.map(({ typed }) => typed)
    if (elsewhere)
      return { ...found, ...elsewhere, dropped: [...elsewhere.dropped, ...given], placesAsWords: keys }
  }
  const loose = await loosely(parts, [...places, ...always], there)
  if (loose) return { ...loose, placesAsWords: [] }
  const looser = places.length ? await loosely([...parts, ...names], always, there) : null
  return looser ? { ...looser, placesAsWords: keys } : { asked: 'nothing', closer: [], ...found }
}

/** The parts to ask for. Of very many models, words of the half of them, and facet values beside known words, are left out. */
function tellingParts(reading: Reading): readonly Part[] {
  const parts = askedParts(reading)
  if (reading.whole < MANY) return parts
  const rare = parts.filter(({ weight }) => weight >= IN_HALF)
  return (rare.length ? rare : parts).map((part) =>
    part.unknown ? part : { ...part, others: part.others.filter((other) => other.kind === 'words') },
  )
}

type Found = Pick<Matching, 'asked' | 'closer' | 'dropped'>
/** `good` when the best of all has every word where it matters. */
type Loose = Found & { good: boolean }

async function strictly(
  parts: readonly Part[],
  also: readonly string[],
  there: There,
): Promise<Found | null> {
  const { store, filters } = there
  const words = allQuery(parts)
  if (parts.length && !words) return null
  const all = asked(bothQueries([words, ...also]))
  for (const query of closerQueries(parts, words)) {
    const closer = asked(bothQueries([query, ...also]))
    const found = await store.countUpTo(closer, filters, ENOUGH)
    if (found >= ENOUGH) return { asked: closer, closer: closerStill(parts, also), dropped: [] }
  }
  const count = await store.countUpTo(all, filters, MOST_RANKED + 1)
  if (!count) return null
  if (parts.length > 1 && count < FEW) {
    const loose = await loosely(parts, also, there)
    if (loose && !loose.good) return loose
  }
  return { asked: all, closer: count > MOST_RANKED ? closerStill(parts, also) : [], dropped: [] }
}

/** Narrower questions that may find enough: side by side with the accents typed, side by side, with the accents typed. */
function closerQueries(parts: readonly Part[], words: string | null): string[] {
  const beside = besidesQuery(parts)
  const accents = parts.map(exactPartQuery).filter((query) => query !== null)
  const queries = [
    beside && accents.length ? bothQueries([beside, ...accents]) : null,
    beside,
    words && accents.length ? bothQueries([words, ...accents]) : null,
  ]
  return queries.filter((query) => query !== null)
}

/** Of very many hits, those with the words in their titles and with the accents typed are looked at first. */
function closerStill(parts: readonly Part[], also: readonly string[]): Asked[] {
  const inTitle = parts.map((part) => titleQuery(part))
  return inTitle.includes(null) ? [] : [asked(bothQueries([...inTitle, ...also]))]
}

function titleQuery(part: Part): string | null {
  if (part.unknown) return null
  const own = part.words.map((word) => `'t.${word}'`)
  const exact = (part.exact ?? []).map((word) => `'a.${word}'`)
  return [...own, ...exact].join(' & ')
}

/** What has most of the words, by rank; null when no word is known at all. */
async function loosely(
  parts: readonly Part[],
  also: readonly string[],
  { store, filters }: There,
): Promise<Loose | null> {
  const known = parts.filter((part) => partQuery(part) !== null)
  const most = Math.max(0, ...known.map(({ weight }) => weight))
  const butOne =
    known.length > 1 ? known.map((_, at) => allQuery(known.filter((_part, index) => index !== at))) : []
  const pairs = known.flatMap((part, at) => {
    const before = known[at - 1]
    const beside = before && part.follows ? besideQuery(before, part, 'text') : ''
    return beside ? [beside] : []
  })
  const rare = known.filter(({ weight }) => weight >= most / 2).map(partQuery)
  const queries = [anyQuery([allQuery(known)]), anyQuery(butOne), anyQuery(pairs), anyQuery(rare)]
  const wanted = queries
    .filter((query) => query !== null)
    .map((query) => asked(bothQueries([query, ...also])))
  const hits = ranked(await store.marked(wanted, filters, parts), parts)
  const [best] = hits
  if (!best) return null
  const kept = hits.filter(
    ({ score, covered, lacks }) =>
      lacks.length === 0 || (score >= best.score * LEAST_SHARE && covered >= LEAST_COVERED),
  )
  return {
    asked: { ids: kept.slice(0, MOST_LOOSE).map(({ id }) => id) },
    closer: [],
    dropped: best.lacks.map(({ typed }) => typed),
    good: best.strong && best.lacks.length === 0,
  }
}

function asked(query: string): Asked {
  return query ? { query } : 'everything'
}
