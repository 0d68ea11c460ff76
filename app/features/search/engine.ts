import type { Reading } from '#app/features/search/reading.ts'

/** Facets people narrow by; the names are those of the address and of the API. */
export const facetNames = [
  'category',
  'region',
  'province',
  'beneficiary',
  'terrain',
  'hazard',
  'indicator',
  'evidence',
  'cost',
  'time',
  'year',
  'replicated',
] as const

export type FacetName = (typeof facetNames)[number]

/** Cost for one household, in đồng: up to the second figure, without it. */
export const costBands = {
  'under-2m': [0, 2_000_000],
  '2m-5m': [2_000_000, 5_000_000],
  '5m-10m': [5_000_000, 10_000_000],
  '10m-20m': [10_000_000, 20_000_000],
  '20m-50m': [20_000_000, 50_000_000],
  'over-50m': [50_000_000, Infinity],
} as const satisfies Record<string, readonly [number, number]>

/** Months until a model had its results: from the first figure to the second, both included. */
export const timeBands = {
  'up-to-3': [0, 3],
  '4-6': [4, 6],
  '7-12': [7, 12],
  '13-24': [13, 24],
  'over-24': [25, Infinity],
} as const satisfies Record<string, readonly [number, number]>

export const replicatedAnswers = ['yes', 'no'] as const

export const sorts = ['best', 'newest', 'replicated', 'evidence', 'cost', 'near'] as const
export type Sort = (typeof sorts)[number]

/** What narrows and orders a search beside its words. */
type Narrowing = {
  /** Within a facet any of the values, across facets all of them. `unit` is a unit code with what lies under it. */
  filters: Partial<Record<FacetName | 'unit', readonly string[]>>
  sort: Sort
  /** Code of the unit that `sort: 'near'` measures from; without it that order is the one of `best`. */
  near?: string | undefined
  limit: number
  /** From `nextCursor` of the same query; anything else is refused with code `bad_cursor`. */
  cursor?: string | undefined
}

export type ModelQuery = Narrowing & {
  /** As typed; empty means everything. */
  q: string
  /** Keys of what was understood and is to be taken as plain words: `understood.places[].key`, `corrections[].key`. */
  plain?: readonly string[] | undefined
}

/** What an engine is asked: a query whose words have been read. */
export type EngineQuery = Narrowing & { reading: Reading }

export type FacetCounts = Record<FacetName, { value: string; count: number }[]>

export type EngineHits = {
  ids: string[]
  total: number
  /**
   * How many hits have each value, as if nothing were chosen in that facet itself: a count says what adding its value to
   * the other facets' choice would find. A chosen value is always there, with 0 if need be.
   */
  facets: FacetCounts
  nextCursor: string | null
  /** As they were typed: words that had to be given up to find anything; empty when the hits have all of them. */
  dropped: string[]
  /** Keys of places that were looked for as plain words, because nothing fits in the places themselves. */
  placesAsWords: string[]
}

/** A place that was read out of the words and narrows the search. */
export type UnderstoodPlace = {
  /** Put into `plain` to look for it as words instead. */
  key: string
  typed: string
  name: string
  level: 'province' | 'district' | 'commune'
  /** Its name before it was merged or renamed. */
  former: boolean
  /** Of a present unit when only one is meant; null for former names and names of several units. */
  code: string | null
}

/** A word that nobody uses, and what was looked for in its stead. */
export type Correction = { key: string; typed: string; used: string }

export type ModelHits = Omit<EngineHits, 'placesAsWords'> & {
  /** Something was given up: see `dropped`. */
  loose: boolean
  understood: { places: UnderstoodPlace[]; corrections: Correction[] }
  /** The whole question as corrected, to be offered as a link; null when it was taken as typed. */
  didYouMean: string | null
  /** What `markText` and `snippetOf` light up in a found text. */
  marks: Marks
}

export type Marks = {
  /** Folded words, and those typed with accents as `exactKey` writes them. */
  folded: readonly string[]
  exact: readonly string[]
  /** The last folded word may go on. */
  open: string | null
}

export type Suggestions = {
  models: { id: string; slug: string; title: string }[]
  places: { code: string; name: string; kind: string; provinceName: string | null; models: number }[]
  categories: { category: string; models: number }[]
}

/**
 * What every search engine must do. Its hits are ids, re-read through permissions before anyone sees them; the words are
 * read above it (`reading.ts`), so that two engines understand alike.
 */
export type SearchEngine = {
  searchModels(query: EngineQuery): Promise<EngineHits>
  /** Ids of models whose titles go on like this, best first. */
  suggestModels(reading: Reading, limit: number): Promise<string[]>
}
