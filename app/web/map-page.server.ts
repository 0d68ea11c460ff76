import { provinces } from '#app/features/places/queries.server.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { searchHref, withValue } from '#app/features/search/search-href.ts'
import { askedSearch } from '#app/web/asked-search.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'
import { labelsOf } from '#app/web/search-page.server.ts'

/** The smallest page an engine gives: the map wants its figures only. */
const NO_MODELS = 1

/** Every province with how many models of a search are there, and the address that shows them. */
export async function mapPage({ url, request, t }: Context) {
  const { query: asked } = await askedSearch(url.searchParams, NO_MODELS)
  const query = { ...asked, sort: 'best' as const, near: undefined }
  const hits = await findModels(query)
  const counts = new Map(hits.facets.province.map(({ value, count }) => [value, count]))
  const chosen = query.filters.province ?? []
  return {
    title: query.q ? t('search:map.titleFor', { q: query.q }) : t('search:map.title'),
    description: t('search:map.lead'),
    origin: publicOrigin(request),
    query,
    total: hits.total,
    places: hits.understood.places,
    labels: await labelsOf(hits, query, t),
    provinces: (await provinces()).map(({ code, name, region }) => {
      const count = counts.get(code) ?? 0
      const isChosen = chosen.includes(code)
      const to = searchHref(withValue(query, 'province', code))
      return { code, name, region, count, chosen: isChosen, to: count > 0 || isChosen ? to : null }
    }),
  }
}
