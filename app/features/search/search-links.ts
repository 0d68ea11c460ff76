import type { AnyFacet } from '#app/features/search/search-words.ts'
import { allFacets } from '#app/features/search/search-words.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { searchHref, withValue } from '#app/features/search/search-href.ts'

/** One thing a search is narrowed to, and the address of the same search without it. */
export type Chip = { facet: AnyFacet; value: string; without: string }

export function chipsOf(query: SearchAddress): Chip[] {
  return allFacets.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({
      facet,
      value,
      without: searchHref(withValue(query, facet, value)),
    })),
  )
}

/** Whether something in particular is sought. */
export function isAsked(query: SearchAddress): boolean {
  return query.q !== '' || chipsOf(query).length > 0 || Boolean(query.fits)
}

/** The address of the same words without anything chosen. */
export function withoutFilters(query: SearchAddress): string {
  return searchHref({ q: query.q, sort: query.sort, near: query.near, plain: query.plain, filters: {} })
}

/** The address of the same search that takes these words as they stand: no place, no correction. */
export function takenLiterally(query: SearchAddress, keys: readonly string[]): string {
  const plain = [...new Set([...(query.plain ?? []), ...keys])]
  return searchHref({ ...query, plain, cursor: undefined })
}

/** The address of other words with the same choice. */
export function withWords(query: SearchAddress, q: string): string {
  return searchHref({ ...query, q, plain: undefined, cursor: undefined })
}

/** The map of what the same search finds. */
export function mapHref(query: SearchAddress): string {
  return onMap(searchHref({ ...query, sort: 'best', fits: undefined, cursor: undefined }))
}

/** An address of the list as the same on the map. */
export function onMap(address: string): string {
  return address.replace(/^\/models/, '/models/map')
}

/** Where the same search is saved, whatever its order. */
export function saveHref({ q, filters, plain }: SearchAddress): string {
  return searchHref({ q, filters, sort: 'best', plain }).replace(/^\/models/, '/saved-searches/new')
}
