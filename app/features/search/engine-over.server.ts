import { readCursor, writeCursor } from '#app/features/search/cursor.server.ts'
import type { EngineHits, EngineQuery, SearchEngine } from '#app/features/search/engine.ts'
import type { Matching } from '#app/features/search/matching.ts'
import { matchingOf } from '#app/features/search/matching.ts'
import { prefixQuery } from '#app/features/search/postgres-query.ts'
import { ranked } from '#app/features/search/rank.ts'
import type { Part, Reading } from '#app/features/search/reading.ts'
import type { Store } from '#app/features/search/store.ts'

/** An engine out of a store: what counts as a hit and how hits are ranked is one thing, wherever documents are kept. */
export function engineOver(store: Store): SearchEngine {
  return {
    async searchModels(query) {
      const first = await answered(query, store, await matchingOf(query.reading, { store, filters: {} }))
      const narrowed = Object.values(query.filters).some((chosen) => chosen?.length)
      if (first.total > 0 || !narrowed) return first
      // Something fits the words and something the filters, but nothing both: fewer words within the filters.
      return answered(query, store, await matchingOf(query.reading, { store, filters: query.filters }))
    },

    async suggestModels(reading, limit) {
      const query = prefixQuery(reading)
      return query ? store.strongest(query, limit) : []
    },
  }
}

async function answered(query: EngineQuery, store: Store, matching: Matching): Promise<EngineHits> {
  const [page, counted] = await Promise.all([
    pageOf(query, store, matching),
    store.counts(matching.asked, query.filters),
  ])
  return { ...page, ...counted, dropped: matching.dropped, placesAsWords: matching.placesAsWords }
}

async function pageOf(query: EngineQuery, store: Store, matching: Matching) {
  const parts = scoredParts(query.reading)
  const byRank = query.sort === 'best' || (query.sort === 'near' && !query.near)
  return byRank && parts.length > 0
    ? rankedPage(query, store, matching, parts)
    : store.keyedPage(query, matching.asked)
}

function scoredParts({ parts, places }: Reading): Part[] {
  return [...parts, ...places.map(({ part }) => part)]
}

type Page = Pick<EngineHits, 'ids' | 'nextCursor'>

/** Ranks all candidates anew for each page, and goes on after the hit that the page before ended with. */
async function rankedPage(
  { cursor, limit, filters }: EngineQuery,
  store: Store,
  { asked, closer }: Matching,
  parts: Part[],
): Promise<Page> {
  const after = cursor ? readCursor(cursor) : null
  const hits = ranked(await store.marked([...closer, asked], filters, parts), parts)
  const place = after ? hits.findIndex(({ id }) => id === after[2]) : -1
  const start = after ? (place < 0 ? after[0] : place + 1) : 0
  const shown = hits.slice(start, start + limit)
  const last = start + limit < hits.length ? shown.at(-1) : undefined
  return {
    ids: shown.map(({ id }) => id),
    nextCursor: last ? writeCursor([start + limit, last.at.toISOString(), last.id]) : null,
  }
}
