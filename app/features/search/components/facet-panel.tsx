import { SEARCH_FORM } from '#app/features/search/components/search-bar.tsx'
import type { FacetCounts, FacetName } from '#app/features/search/engine.ts'
import { inOrder, panelFacets } from '#app/features/search/facet-order.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { valueWords } from '#app/features/search/search-words.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { Tick } from '#app/ui/filters.tsx'
import { TickGroup } from '#app/ui/filters.tsx'
import { useWords } from '#app/ui/words.tsx'

const OPEN_AT_FIRST: readonly FacetName[] = ['category', 'cost']

type Props = {
  query: SearchAddress
  facets: FacetCounts
  labels: Readonly<Record<string, string>>
  /** A place by whose profile the list can be sorted, or is. */
  fitPlace: { code: string; name: string } | null
}

/** The facets as boxes to tick, part of the search's own form; each says what it would leave. */
export function FacetPanel({ query, facets, labels, fitPlace }: Props) {
  const { t, lang } = useWords()
  const ticks = (facet: FacetName): Tick[] =>
    inOrder(facet, facets[facet]).map(({ value, count }) => ({
      value,
      label: valueWords(facet, value, { t, placeLabels: labels }),
      count: formatNumber(count, lang),
      checked: query.filters[facet]?.includes(value) ?? false,
    }))
  return (
    <>
      {panelFacets.map((facet) => (
        <TickGroup
          key={facet}
          name={facet}
          form={SEARCH_FORM}
          title={t(`search:facet.${facet}`)}
          ticks={ticks(facet)}
          open={OPEN_AT_FIRST.includes(facet)}
        />
      ))}
      <FitGroup fits={query.fits} place={fitPlace} />
    </>
  )
}

/** Asks for the commune the models should suit; one's own is a box to tick. */
function FitGroup({ fits, place }: { fits: string | undefined; place: Props['fitPlace'] }) {
  const { t } = useWords()
  return (
    <TickGroup
      name="fits"
      form={SEARCH_FORM}
      title={t('search:fit.title')}
      open={Boolean(fits)}
      ticks={
        place
          ? [
              {
                value: place.code,
                label: t('profiles:fit.searchWith', { place: place.name }),
                checked: fits === place.code,
              },
            ]
          : []
      }
    >
      <div className="filter-field">
        <label htmlFor="fits-place">{place ? t('search:fit.other') : t('search:fit.place')}</label>
        <input
          className="input"
          id="fits-place"
          name="fits"
          form={SEARCH_FORM}
          maxLength={100}
          autoComplete="off"
          aria-describedby="fits-hint"
        />
        <p className="hint" id="fits-hint">
          {t('search:fit.hint')}
        </p>
      </div>
    </TickGroup>
  )
}
