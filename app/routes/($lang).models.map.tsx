import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChosenFilters } from '#app/features/search/components/chosen-filters.tsx'
import { ProvinceMap } from '#app/features/search/components/province-map.tsx'
import { ProvinceTable } from '#app/features/search/components/province-table.tsx'
import { ResultHead } from '#app/features/search/components/result-head.tsx'
import { SearchBar } from '#app/features/search/components/search-bar.tsx'
import { onMap } from '#app/features/search/search-links.ts'
import type { WordKey } from '#app/lib/words.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { mapPage } from '#app/web/map-page.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, mapPage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data ? publicMeta({ ...data, location }) : []

export default function MapOfModels() {
  const { query, total, places, labels, ...found } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const provinces = found.provinces.map(({ to, region, ...province }) => ({
    ...province,
    region: region ? t(`taxonomy:region.${region}` as WordKey) : '',
    href: to && href(to),
  }))
  return (
    <Page title={t('search:map.title')} lead={t('search:map.lead')}>
      <SearchBar query={query} action="/models/map" />
      <ResultHead query={query} total={total} view="map" />
      <ChosenFilters query={query} labels={labels} places={places} onPage={onMap} />
      <div className="map-page">
        <div className="map-frame">
          <ProvinceMap provinces={provinces} />
          <p className="hint map-note">{t('search:map.note')}</p>
        </div>
        <ProvinceTable provinces={provinces} />
      </div>
    </Page>
  )
}
