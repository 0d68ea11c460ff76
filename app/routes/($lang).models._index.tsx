import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChosenFilters } from '#app/features/search/components/chosen-filters.tsx'
import { FacetPanel } from '#app/features/search/components/facet-panel.tsx'
import { FitNotice } from '#app/features/search/components/fit-notice.tsx'
import { FoundKinds } from '#app/features/search/components/found-kinds.tsx'
import { ModelCards } from '#app/features/search/components/model-cards.tsx'
import { NoResults } from '#app/features/search/components/no-results.tsx'
import { NothingYet } from '#app/features/search/components/nothing-yet.tsx'
import { ResultHead } from '#app/features/search/components/result-head.tsx'
import { SEARCH_FORM, SearchBar } from '#app/features/search/components/search-bar.tsx'
import { NearField, UnclearPlace } from '#app/features/search/components/unclear-place.tsx'
import { Understood } from '#app/features/search/components/understood.tsx'
import { searchHref } from '#app/features/search/search-href.ts'
import { isAsked } from '#app/features/search/search-links.ts'
import { Button } from '#app/ui/button.tsx'
import { FilteredList } from '#app/ui/filters.tsx'
import { Page } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'
import { searchPage } from '#app/web/search-page.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, searchPage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data ? publicMeta({ ...data, location }) : []

export default function SearchModels() {
  const { cards, nextCursor, compared, kinds, near, unclear, facets, ...found } =
    useLoaderData<typeof loader>()
  const { query, total, labels, fitPlace, didYouMean, understood } = found
  const { t, href } = useWords()
  return (
    <Page title={t('search:title')} lead={query.q ? undefined : t('search:lead')}>
      <SearchBar query={query} ticked />
      <FilteredList
        title={t('search:filters')}
        form={SEARCH_FORM}
        chosen={Object.values(query.filters).flat().length + (query.fits ? 1 : 0)}
        filters={<FacetPanel query={query} facets={facets} labels={labels} fitPlace={fitPlace} />}
      >
        <ResultHead query={query} total={total} view="list" place={near ?? fitPlace} />
        <ChosenFilters query={query} labels={labels} places={understood.places} fitPlace={fitPlace} />
        <Understood {...found} />
        {unclear && <UnclearPlace query={query} unclear={unclear} />}
        {query.sort === 'near' && !query.fits && <NearField from={near?.name} />}
        {query.fits && fitPlace && <FitNotice place={fitPlace} compared={compared} total={total} />}
        <FoundKinds kinds={kinds} />
        {cards.length ? (
          <form method="get" action={href('/models/compare')}>
            <ModelCards cards={cards} level={2} choose rows />
            <Button variant="secondary">{t('models:compare.submit')}</Button>
          </form>
        ) : isAsked(query) ? (
          <NoResults query={query} labels={labels} places={understood.places} didYouMean={didYouMean} />
        ) : (
          <NothingYet />
        )}
        <Paging
          label={t('search:page')}
          next={nextCursor && href(searchHref({ ...query, cursor: nextCursor }))}
          previous={query.cursor ? href(searchHref({ ...query, cursor: undefined })) : null}
          previousLabel={t('search:firstPage')}
        />
      </FilteredList>
    </Page>
  )
}
