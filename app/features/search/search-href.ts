import type { FacetName, ModelQuery } from '#app/features/search/engine.ts'

/** `fits` is the code of the commune by whose profile the list is sorted. */
export type SearchAddress = Pick<ModelQuery, 'q' | 'filters' | 'sort' | 'near' | 'plain' | 'cursor'> & {
  fits?: string | undefined
}

/** The address of a search, without language; parameters always in the same order, so that one search is one URL. */
export function searchHref({ q, filters, sort, near, plain = [], fits, cursor }: SearchAddress): string {
  const params = new URLSearchParams()
  if (q) params.set('q', q)
  for (const name of Object.keys(filters).sort()) {
    for (const value of filters[name as FacetName] ?? []) params.append(name, value)
  }
  if (sort !== 'best') params.set('sort', sort)
  if (near && sort === 'near') params.set('near', near)
  for (const key of plain) params.append('plain', key)
  if (fits) params.set('fits', fits)
  if (cursor) params.set('cursor', cursor)
  const text = params.toString()
  return text ? `/models?${text}` : '/models'
}

/** The same search with one facet value put in, or taken out when it was in; from its first page. */
export function withValue(query: SearchAddress, facet: FacetName | 'unit', value: string): SearchAddress {
  const chosen = query.filters[facet] ?? []
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  return { ...query, cursor: undefined, filters: { ...query.filters, [facet]: values } }
}
