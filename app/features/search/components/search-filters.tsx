import type { FacetCounts, FacetName, ModelQuery } from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'
import { searchHref, withValue } from '#app/features/search/search-href.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { WordKey } from '#app/lib/words.ts'
import { FilterGroup } from '#app/ui/filters.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Tag, Tags } from '#app/ui/tag.tsx'
import { useWords } from '#app/ui/words.tsx'

const SHOWN_VALUES = 34

const shownFacets = ['category', 'province', 'beneficiary', 'terrain'] as const satisfies FacetName[]

function useValueLabel(provinceNames: Record<string, string>) {
  const { t } = useWords()
  return (facet: FacetName, value: string) =>
    facet === 'province' ? (provinceNames[value] ?? value) : t(`taxonomy:${facet}.${value}` as WordKey)
}

type ChosenProps = Pick<Props, 'query' | 'provinceNames'>

/** What a search is narrowed to, each a way to take it off again. */
export function ChosenFilters({ query, provinceNames }: ChosenProps) {
  const { t, href } = useWords()
  const label = useValueLabel(provinceNames)
  const chosen = facetNames.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({ facet, value })),
  )
  if (!Object.values(query.filters).some((values) => values.length)) return null
  return (
    <nav aria-label={t('search:chosen')}>
      <Tags>
        {[
          ...chosen.map(({ facet, value }) => (
            <Tag key={`${facet} ${value}`} href={href(searchHref(withValue(query, facet, value)))}>
              {label(facet, value)}
              <span className="visually-hidden"> {t('common:filter.chosen')}</span>
              <Icon name="close" />
            </Tag>
          )),
          <a
            key="clear"
            className="more"
            href={href(searchHref({ q: query.q, sort: query.sort, filters: {} }))}
          >
            {t('search:clear')}
          </a>,
        ]}
      </Tags>
    </nav>
  )
}

type Props = { query: ModelQuery; facets: FacetCounts; provinceNames: Record<string, string> }

/** The facets of a search as links: each shows what choosing it would leave. */
export function SearchFilters({ query, facets, provinceNames }: Props) {
  const { t, lang, href } = useWords()
  const label = useValueLabel(provinceNames)
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
