import type { EngineHits, EngineQuery, FacetCounts } from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'
import type { Answer, Question } from '#app/features/search/meilisearch/asking.server.ts'
import { ask, askOne } from '#app/features/search/meilisearch/asking.server.ts'
import { keyedPage } from '#app/features/search/meilisearch/keyed-page.server.ts'
import { askedFilter, chosenFilters } from '#app/features/search/meilisearch/lexeme-filter.ts'
import { marked } from '#app/features/search/meilisearch/marking.server.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import type { Asked, Store } from '#app/features/search/store.ts'

/** Documents as a Meilisearch index keeps them. `always` are filters that hold whatever is asked. */
export function meilisearchStore(server: SearchServer, always: readonly string[]): Store {
  const within = (asked: Asked, filters: EngineQuery['filters']) => [
    ...always,
    ...chosenFilters(filters),
    ...filterOf(asked),
  ]
  return {
    countUpTo: async (asked, filters, most) =>
      Math.min((await askOne(server, { filter: within(asked, filters) })).totalHits, most),
    marked: (asked, filters, parts) =>
      marked(server, { always: [...always, ...chosenFilters(filters)], asked: asked.map(filterOf) }, parts),
    keyedPage: (query, asked) => keyedPage(server, query, within(asked, query.filters)),
    counts: (asked, filters) =>
      countsOf(server, filters, (without) => [
        ...always,
        ...chosenFilters(filters, without),
        ...filterOf(asked),
      ]),
    async strongest(query, limit) {
      const sort = ['evidenceRank:desc', 'replications:desc', 'publishedAt:desc', 'id:desc']
      const { hits } = await askOne(server, { filter: within({ query }, {}), sort, hitsPerPage: limit })
      return hits.map(({ id }) => id)
    },
  }
}

function filterOf(asked: Asked): string[] {
  const filter = askedFilter(asked)
  return filter === null ? [] : [filter]
}

type Within = (without?: keyof FacetCounts) => string[]
type Counts = Pick<EngineHits, 'total' | 'facets'>

/** A chosen facet is counted as if nothing were chosen in it; the others, and the total, with all that is chosen. */
async function countsOf(
  server: SearchServer,
  filters: EngineQuery['filters'],
  within: Within,
): Promise<Counts> {
  const chosen = facetNames.filter((facet) => filters[facet]?.length)
  const others = facetNames.filter((facet) => !chosen.includes(facet))
  const questions: Question[] = [
    { filter: within(), facets: others },
    ...chosen.map((facet) => ({ filter: within(facet), facets: [facet] })),
  ]
  const [main, ...rest] = await ask(server, questions)
  if (!main) throw new Error('no answer')
  const facets = Object.fromEntries(
    facetNames.map((facet) => {
      const at = chosen.indexOf(facet)
      return [facet, valuesOf(at < 0 ? main : rest[at], facet, filters[facet] ?? [])]
    }),
  ) as FacetCounts
  return { total: main.totalHits, facets }
}

function valuesOf(answer: Answer | undefined, facet: string, chosen: readonly string[]) {
  const counts = answer?.facetDistribution
  if (!counts) throw new Error('an answer without the facets asked for')
  const values = Object.entries(counts[facet] ?? {}).map(([value, count]) => ({ value, count }))
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const missing = chosen.filter((value) => !values.some((known) => known.value === value))
  return [...values, ...missing.map((value) => ({ value, count: 0 }))]
}
