import { facetFeatures, facetKey, readFilter, valuesOf } from '#tests/support/meilisearch/filters.ts'
import { Refused } from '#tests/support/meilisearch/answers.ts'
import type { Hit, Index } from '#tests/support/meilisearch/searching.ts'
import { allHits, compared, facetsOf, indexNamed, shownHit } from '#tests/support/meilisearch/searching.ts'
import type { FederatedBody, SearchBody } from '#tests/support/meilisearch/shapes.ts'
import { folded } from '#tests/support/meilisearch/text.ts'

type Merged = Hit & {
  weighted: number
  position: number
  query: FederatedBody['queries'][number]
  uid: string
}

/** Several searches as one list: by weighted score, each document once, where it stands best. */
export function federated(indexes: ReadonlyMap<string, Index>, { federation, queries }: FederatedBody) {
  const all = queries.flatMap((query, position): Merged[] => {
    const weight = query.federationOptions?.weight ?? 1
    const { facets: _, ...own } = query
    const index = indexNamed(indexes, query.indexUid)
    return allHits(index, own).map((hit) => ({
      ...hit,
      weighted: hit.score * weight,
      position,
      query,
      uid: index.uid,
    }))
  })
  all.sort((a, b) => b.weighted - a.weighted || compared(a.order, b.order) || a.position - b.position)
  const seen = new Set<string>()
  const once = all.filter(({ document, uid }) => {
    const key = `${uid}/${String(document['id'])}`
    return !seen.has(key) && !!seen.add(key)
  })
  const paged = federation.page !== undefined || federation.hitsPerPage !== undefined
  const size = (paged ? federation.hitsPerPage : federation.limit) ?? 20
  const from = paged ? (Math.max(federation.page ?? 1, 1) - 1) * size : (federation.offset ?? 0)
  const facets = Object.entries(federation.facetsByIndex ?? {}).map(([uid, names]) => {
    const { facetDistribution, facetStats } = facetsOf(
      once.filter((hit) => hit.uid === uid),
      indexNamed(indexes, uid),
      names,
    )
    return [uid, { distribution: facetDistribution, stats: facetStats }]
  })
  return {
    hits: once.slice(from, from + size).map((hit) => ({
      ...shownHit(hit, hit.query),
      _federation: { indexUid: hit.uid, queriesPosition: hit.position, weightedRankingScore: hit.weighted },
    })),
    processingTimeMs: 1,
    ...(paged
      ? {
          hitsPerPage: size,
          page: federation.page ?? 1,
          totalPages: size ? Math.ceil(once.length / size) : 0,
          totalHits: once.length,
        }
      : { limit: size, offset: from, estimatedTotalHits: once.length }),
    ...(federation.facetsByIndex && { facetsByIndex: Object.fromEntries(facets) as Record<string, unknown> }),
  }
}

type FacetQuery = { facetName: string; facetQuery?: string | null | undefined } & Pick<
  SearchBody,
  'q' | 'filter' | 'matchingStrategy'
>

/** Values of a facet that begin like this, accents aside. */
export function facetSearch(index: Index, body: FacetQuery) {
  if (!facetFeatures(body.facetName, index.settings)?.facetSearch || index.settings.facetSearch === false) {
    throw new Refused(
      'invalid_facet_search_facet_name',
      `Attribute \`${body.facetName}\` is not facet-searchable.`,
    )
  }
  const { q, filter, matchingStrategy } = body
  const hits = allHits(index, { q, filter, ...(matchingStrategy && { matchingStrategy }) })
  const begin = folded(body.facetQuery ?? '').trim()
  const counts = new Map<string, { value: string; count: number }>()
  for (const value of hits.flatMap(({ document }) => valuesOf(document, body.facetName))) {
    if (!folded(String(value)).startsWith(begin)) continue
    const known = counts.get(facetKey(value)) ?? { value: String(value), count: 0 }
    counts.set(facetKey(value), { ...known, count: known.count + 1 })
  }
  return {
    facetHits: [...counts.values()].slice(0, 100),
    facetQuery: body.facetQuery ?? null,
    processingTimeMs: 1,
  }
}

/** Documents as they are kept, for whoever compares them. */
export function documentsOf(
  index: Index,
  filter: SearchBody['filter'],
  from: number,
  size: number,
  fields: string[] | null,
) {
  const passes = readFilter(filter, index.settings)
  const all = [...index.documents.values()].filter(passes)
  const results = all
    .slice(from, from + size)
    .map((document) =>
      fields
        ? Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)))
        : document,
    )
  return { results, offset: from, limit: size, total: all.length }
}
