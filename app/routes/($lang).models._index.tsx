import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FitNotice } from '#app/features/search/components/fit-notice.tsx'
import { ModelCards } from '#app/features/search/components/model-cards.tsx'
import { NothingFound } from '#app/features/search/components/nothing-found.tsx'
import { SearchBar } from '#app/features/search/components/search-bar.tsx'
import { ChosenFilters, SearchFilters } from '#app/features/search/components/search-filters.tsx'
import { searchHref } from '#app/features/search/search-href.ts'
import { searchPage } from '#app/web/search-page.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FilteredList } from '#app/ui/filters.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, searchPage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data ? publicMeta({ ...data, location }) : []

export default function SearchModels() {
  const { query, cards, total, facets, provinceNames, loose, nextCursor, fitPlace, fitUnknown, compared } =
    useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <Page title={t('search:title')} lead={t('search:lead')}>
      <SearchBar query={query} total={total} />
      {loose && <Notice kind="info">{t('search:loose')}</Notice>}
      {fitUnknown && <Notice kind="warning">{t('profiles:fit.searchUnknown', { code: fitUnknown })}</Notice>}
      {query.fits && fitPlace && <FitNotice place={fitPlace} compared={compared} total={total} />}
      <FilteredList
        title={t('search:filters')}
        chosen={Object.values(query.filters).flat().length + (query.fits ? 1 : 0)}
        filters={
          <SearchFilters query={query} facets={facets} provinceNames={provinceNames} fitPlace={fitPlace} />
        }
      >
        <ChosenFilters query={query} provinceNames={provinceNames} fitPlace={fitPlace} />
        {cards.length ? (
          <form method="get" action={href('/models/compare')}>
            <ModelCards cards={cards} level={2} choose />
            <Button variant="secondary">{t('models:compare.submit')}</Button>
          </form>
        ) : (
          <NothingFound asked={query.q !== '' || Object.values(query.filters).flat().length > 0} />
        )}
        <Paging
          label={t('search:page')}
          next={nextCursor && href(searchHref({ ...query, cursor: nextCursor }))}
          previous={query.cursor ? href(searchHref({ ...query, cursor: undefined })) : null}
        />
      </FilteredList>
    </Page>
  )
}
