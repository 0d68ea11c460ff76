import type { FacetName, ModelQuery } from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'
import type { WordKey, Words } from '#app/lib/words.ts'

type Labels = {
  t: Words
  /** Names of places by their codes. */
  placeLabels: Readonly<Record<string, string>>
}

export type AnyFacet = FacetName | 'unit'
/** In the order in which people are told of them. */
export const allFacets: readonly AnyFacet[] = ['unit', ...facetNames]

/** How a value of a facet is called. */
export function valueWords(facet: AnyFacet, value: string, { t, placeLabels }: Labels): string {
  switch (facet) {
    case 'unit':
    case 'province':
      return placeLabels[value] ?? value
    case 'year':
      return value
    case 'evidence':
      return t(`models:evidence.level.${value}` as WordKey)
    case 'cost':
    case 'time':
    case 'replicated':
      return t(`search:${facet}.${value}` as WordKey)
    default:
      return t(`taxonomy:${facet}.${value}` as WordKey)
  }
}

/** A whole search in one line: “nuôi bò” · Miền núi · Lào Cai. */
export function searchWords({ q, filters }: Pick<ModelQuery, 'q' | 'filters'>, labels: Labels): string {
  const values = allFacets.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => valueWords(facet, value, labels)),
  )
  const parts = q ? [`“${q}”`, ...values] : values
  return parts.length ? parts.join(' · ') : labels.t('search:everything')
}
