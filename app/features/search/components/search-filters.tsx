import { evidenceLevels } from '#app/features/models/evidence-rules.ts'
import type { FacetCounts, FacetName } from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { searchHref, withValue } from '#app/features/search/search-href.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { WordKey } from '#app/lib/words.ts'
import { FilterGroup } from '#app/ui/filters.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Tag, Tags } from '#app/ui/tag.tsx'
import { useWords } from '#app/ui/words.tsx'

const SHOWN_VALUES = 34

const shownFacets = [
  'category',
  'evidence',
  'province',
  'beneficiary',
  'terrain',
] as const satisfies FacetName[]

function useValueLabel(provinceNames: Record<string, string>) {
  const { t } = useWords()
  return (facet: FacetName, value: string) => {
    if (facet === 'province') return provinceNames[value] ?? value
    return t(
      (facet === 'evidence' ? `models:evidence.level.${value}` : `taxonomy:${facet}.${value}`) as WordKey,
    )
  }
}

type ChosenProps = Pick<Props, 'query' | 'provinceNames' | 'fitPlace'>

/** What a search is narrowed to, each a way to take it off again. */
export function ChosenFilters({ query, provinceNames, fitPlace }: ChosenProps) {
  const { t, href } = useWords()
  const label = useValueLabel(provinceNames)
  const chosen = facetNames.flatMap((facet) =>
    (query.filters[facet] ?? []).map((value) => ({ facet, value })),
  )
  const fits = query.fits && fitPlace
  if (!fits && !Object.values(query.filters).some((values) => values.length)) return null
  return (
    <nav aria-label={t('search:chosen')}>
      <Tags>
        {[
          ...(fits
            ? [
                <Tag key="fits" href={href(searchHref({ ...query, fits: undefined, cursor: undefined }))}>
                  {t('profiles:fit.searchWith', { place: fits.name })}
                  <span className="visually-hidden"> {t('common:filter.chosen')}</span>
                  <Icon name="close" />
                </Tag>,
              ]
            : []),
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

type Props = {
  query: SearchAddress
  facets: FacetCounts
  provinceNames: Record<string, string>
  /** A place by whose profile the list can be sorted, or is. */
  fitPlace: { code: string; name: string } | null
}

/** The facets of a search as links: each shows what choosing it would leave. */
export function SearchFilters({ query, facets, provinceNames, fitPlace }: Props) {
  const { t, lang, href } = useWords()
  const label = useValueLabel(provinceNames)
  return (
    <>
      {fitPlace && (
        <FilterGroup
          title={t('profiles:fit.searchFacet')}
          items={[
            {
              href: href(
                searchHref({
                  ...query,
                  fits: query.fits === fitPlace.code ? undefined : fitPlace.code,
                  cursor: undefined,
                }),
              ),
              label: t('profiles:fit.searchWith', { place: fitPlace.name }),
              current: query.fits === fitPlace.code,
            },
          ]}
          open
        />
      )}
      {shownFacets.map((facet) => {
        const chosen = query.filters[facet] ?? []
        const items = inOrder(facet, facets[facet]).map(({ value, count }) => ({
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

/** By count as they come; levels of evidence have an order of their own, the strongest first. */
function inOrder(facet: FacetName, values: FacetCounts[FacetName]) {
  if (facet !== 'evidence') return values.slice(0, SHOWN_VALUES)
  const rank = ({ value }: { value: string }) => evidenceLevels.findIndex((level) => level === value)
  return [...values].sort((one, other) => rank(other) - rank(one))
}
