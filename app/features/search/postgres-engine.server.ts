import { readCursor, writeCursor } from '#app/features/search/cursor.server.ts'
import type { EngineHits, EngineQuery, FacetCounts, SearchEngine } from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'
import { nearestProvinces } from '#app/features/search/nearest.server.ts'
import type { Sql } from '#app/features/search/postgres-filters.ts'
import { and, chosenFacets, countSql, filterSql } from '#app/features/search/postgres-filters.ts'
import type { Matching } from '#app/features/search/postgres-matching.server.ts'
import { marked, matchingOf } from '#app/features/search/postgres-matching.server.ts'
import { prefixQuery } from '#app/features/search/postgres-query.ts'
import { ranked } from '#app/features/search/rank.ts'
import type { Part, Reading } from '#app/features/search/reading.ts'
import { boundedRead } from '#app/platform/pool.server.ts'

/** The default engine: one narrow table, written in the transaction of the publication itself. */
export const postgresEngine: SearchEngine = {
  async searchModels(query) {
    const filters = filterSql(query.filters)
    const first = await answered(query, filters, await matchingOf(query.reading))
    if (first.total > 0 || filters.values.length === 0) return first
    // Something fits the words and something the filters, but nothing both: fewer words within the filters.
    return answered(query, filters, await matchingOf(query.reading, filters))
  },

  async suggestModels(reading, limit) {
    const query = prefixQuery(reading)
    if (!query) return []
    const rows = await boundedRead<{ id: string }>(
      `select model_id as id from (select model_id, evidence, replications, published_at from search_model
         where lex @@ $1::tsquery limit 500) found
       order by evidence desc, replications desc, published_at desc, model_id desc limit ${limit}`,
      [query],
    )
    return rows.map(({ id }) => id)
  },
}

async function answered(query: EngineQuery, filters: Sql, matching: Matching): Promise<EngineHits> {
  const [page, counted] = await Promise.all([
    pageOf(query, filters, matching),
    countsOf(matching.sql, query.filters),
  ])
  return { ...page, ...counted, dropped: matching.dropped, placesAsWords: matching.placesAsWords }
}

async function pageOf(query: EngineQuery, filters: Sql, matching: Matching) {
  const parts = scoredParts(query.reading)
  const byRank = query.sort === 'best' || (query.sort === 'near' && !query.near)
  return byRank && parts.length > 0
    ? rankedPage(query, filters, matching, parts)
    : keyedPage(query, and(matching.sql, filters))
}

function scoredParts({ parts, places }: Reading): Part[] {
  return [...parts, ...places.map(({ part }) => part)]
}

type Page = Pick<EngineHits, 'ids' | 'nextCursor'>

/** Ranks all candidates anew for each page, and goes on after the hit that the page before ended with. */
async function rankedPage(
  { cursor, limit }: EngineQuery,
  filters: Sql,
  { sql, closer }: Matching,
  parts: Part[],
): Promise<Page> {
  const after = cursor ? readCursor(cursor) : null
  const conditions = [...closer, sql].map((condition) => and(condition, filters))
  const hits = ranked(await marked(conditions, parts), parts)
  const place = after ? hits.findIndex(({ id }) => id === after[2]) : -1
  const start = after ? (place < 0 ? after[0] : place + 1) : 0
  const shown = hits.slice(start, start + limit)
  const last = start + limit < hits.length ? shown.at(-1) : undefined
  return {
    ids: shown.map(({ id }) => id),
    nextCursor: last ? writeCursor([start + limit, last.at.toISOString(), last.id]) : null,
  }
}

const HIGHEST = 2_000_000_000
const keys = {
  best: '0',
  newest: '0',
  replicated: 'replications',
  evidence: `array_position(enum_range(null::evidence_level), evidence)`,
  cost: `${HIGHEST} - cost_thousands`,
} as const

type Row = { id: string; at: Date; key: number }

/** A page in an order that the rows themselves tell. */
async function keyedPage({ sort, near, cursor, limit }: EngineQuery, { text, values }: Sql): Promise<Page> {
  const all = [...values]
  let key: string = sort === 'near' ? '0' : keys[sort]
  if (sort === 'near' && near) {
    const { unit, provinces } = await nearestProvinces(near)
    all.push(unit, provinces)
    key = `case when unit_code = $${all.length - 1}::text then 1000
      else 999 - coalesce(array_position($${all.length}::text[], province_code::text), 999) end`
  }
  let after = ''
  if (cursor) {
    all.push(...readCursor(cursor))
    const n = all.length
    after = `where (key, at, id) < ($${n - 2}::int, $${n - 1}::timestamptz, $${n}::uuid)`
  }
  const rows = await boundedRead<Row>(
    `select id, at, key from (select model_id as id, published_at as at, (${key})::int as key
       from search_model where ${text}) keyed ${after}
     order by key desc, at desc, id desc limit ${limit + 1}`,
    all,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    ids: shown.map((row) => row.id),
    nextCursor: last ? writeCursor([last.key, last.at.toISOString(), last.id]) : null,
  }
}

async function countsOf(
  matching: Sql,
  filters: EngineQuery['filters'],
): Promise<Pick<EngineHits, 'total' | 'facets'>> {
  const { text, values } = countSql(matching, filters)
  const rows = await boundedRead<{ facet: string; value: string; count: string | number }>(text, values)
  const facets = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as FacetCounts
  let total = 0
  for (const { facet, value, count } of rows) {
    if (facet === 'total') total = Number(count)
    else if (value) facets[facet as keyof FacetCounts].push({ value, count: Number(count) })
  }
  for (const facet of chosenFacets(filters)) {
    const missing = (filters[facet] ?? []).filter(
      (value) => !facets[facet].some((known) => known.value === value),
    )
    facets[facet].push(...missing.map((value) => ({ value, count: 0 })))
  }
  return { total, facets }
}
