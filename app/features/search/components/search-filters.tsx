import type { FacetCounts, FacetName, ModelQuery } from '#app/features/search/engine.ts'
import { searchHref, withValue } from '#app/features/search/search-href.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { WordKey } from '#app/lib/words.ts'
import { FilterGroup } from '#app/ui/filters.tsx'
import { useWords } from '#app/ui/words.tsx'

const SHOWN_VALUES = 34

const shownFacets = ['category', 'province', 'beneficiary', 'terrain'] as const satisfies FacetName[]

type Props = { query: ModelQuery; facets: FacetCounts; provinceNames: Record<string, string> }

/** The facets of a search as links: each shows what choosing it would leave. */
export function SearchFilters({ query, facets, provinceNames }: Props) {
  const { t, lang, href } = useWords()
  const label = (facet: FacetName, value: string) =>
    facet === 'province' ? (provinceNames[value] ?? value) : t(`taxonomy:${facet}.${value}` as WordKey)
  return (
    <>
      {shownFacets.map((facet) => {
        const chosen = query.filters[facet] ?? []
        const items = facets[facet].slice(0, SHOWN_VALUES).map(({ value, count }) => ({
          href: href(searchHref(withValue(query, facet, value))),
          label: label(facet, value),
          count: formatNumber(count, lang),
          current: chosen.includes(value),
        }))
        return items.length ? (
          <FilterGroup
            key={facet}
            title={t(`search:facet.${facet}`)}
            items={items}
            open={facet === 'category'}
          />
        ) : null
      })}
    </>
  )
}
