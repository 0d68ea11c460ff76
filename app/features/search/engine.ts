/** Facets people narrow by; the names are those of the address and of the API. */
export const facetNames = [
  'category',
  'province',
  'beneficiary',
  'terrain',
  'hazard',
  'indicator',
  'evidence',
] as const

export type FacetName = (typeof facetNames)[number]

export const sorts = ['best', 'newest'] as const

export type ModelQuery = {
  /** As typed; empty means everything. */
  q: string
  /** Within a facet any of the values, across facets all of them. `unit` is a unit code with what lies under it. */
  filters: Partial<Record<FacetName | 'unit', readonly string[]>>
  sort: (typeof sorts)[number]
  limit: number
  /** From `nextCursor` of the same query; anything else is refused with code `bad_cursor`. */
  cursor?: string | undefined
}

export type FacetCounts = Record<FacetName, { value: string; count: number }[]>

export type ModelHits = {
  ids: string[]
  total: number
  /** How many of the hits have each value; for single-valued facets the counts add up to `total`. */
  facets: FacetCounts
  nextCursor: string | null
  /** No document has all the words; these have some of them side by side. */
  loose: boolean
}

/** What every search engine must do; results are ids, re-read through permissions before anyone sees them. */
export type SearchEngine = {
  searchModels(query: ModelQuery): Promise<ModelHits>
}
