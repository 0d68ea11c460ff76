import type {
  FacetCounts,
  FacetName,
  ModelHits,
  ModelQuery,
  SearchEngine,
} from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'
import { readCursor, writeCursor } from '#app/features/search/cursor.server.ts'
import { queryLexemes } from '#app/features/search/lexemes.ts'
import { filterSql, scoreSql, wordStages } from '#app/features/search/postgres-query.ts'
import type { Sql, WordStages } from '#app/features/search/postgres-query.ts'
import { boundedRead } from '#app/platform/pool.server.ts'

const ENOUGH = 20
const MOST_RANKED = 800

const single = { category: 'category', province: 'province_code', evidence: 'evidence' } as const
const several = {
  beneficiary: 'beneficiaries',
  terrain: 'terrain',
  hazard: 'hazards',
  indicator: 'indicators',
} as const

/** The default engine: one narrow table, written in the transaction of the publication itself. */
export const postgresEngine: SearchEngine = {
  async searchModels(query) {
    const lexemes = queryLexemes(query.q)
    const stages = wordStages(lexemes)
    // Something was typed, but nothing that can be looked up, such as punctuation.
    if (query.q.trim() && !stages) return nothing()
    const { sql, loose } = await matching(filterSql(query), stages)
    const score = query.sort === 'best' ? scoreSql(lexemes) : '0'
    const [page, counted] = await Promise.all([pageOf(query, sql, score), countsOf(sql)])
    return { ...page, ...counted, loose }
  },
}

function nothing(): ModelHits {
  return { ids: [], total: 0, facets: noFacets(), nextCursor: null, loose: false }
}

function noFacets(): FacetCounts {
  return Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as FacetCounts
}

/** The condition that decides what is a hit: the narrowest question that finds enough. */
async function matching(filters: Sql, stages: WordStages | null): Promise<{ sql: Sql; loose: boolean }> {
  if (!stages) return { sql: filters, loose: false }
  const { phrase, all, any } = stages
  if (phrase && (await countUpTo(within(filters, phrase), ENOUGH)) >= ENOUGH)
    return { sql: within(filters, phrase), loose: false }
  if (!any || (await countUpTo(within(filters, all), 1))) return { sql: within(filters, all), loose: false }
  return { sql: within(filters, any), loose: true }
}

function within({ text, values }: Sql, stage: string): Sql {
  return { text: `${text} and lex @@ $${values.length + 1}::tsquery`, values: [...values, stage] }
}

async function countUpTo({ text, values }: Sql, most: number): Promise<number> {
  const sql = `select count(*)::int as n from (select 1 from search_model where ${text} limit ${most}) found`
  const rows = await boundedRead<{ n: number }>(sql, values)
  return rows[0]?.n ?? 0
}

type Row = { id: string; at: Date; score: number }

async function pageOf(query: ModelQuery, { text, values }: Sql, score: string) {
  const all = [...values]
  let after = ''
  if (query.cursor) {
    all.push(...readCursor(query.cursor))
    const n = values.length
    after = `where (score, at, id) < ($${n + 1}::int, $${n + 2}::timestamptz, $${n + 3}::uuid)`
  }
  const candidates = `select model_id as id, published_at as at, (${score})::int as score from (
      select model_id, published_at, lex from search_model where ${text}
      order by published_at desc, model_id desc limit ${score === '0' ? 'all' : MOST_RANKED}) found`
  const sql = `select id, at, score from (${candidates}) ranked ${after}
    order by score desc, at desc, id desc limit ${query.limit + 1}`
  const rows = await boundedRead<Row>(sql, all)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    ids: shown.map((row) => row.id),
    nextCursor: last ? writeCursor([last.score, last.at.toISOString(), last.id]) : null,
  }
}

async function countsOf({ text, values }: Sql): Promise<{ total: number; facets: FacetCounts }> {
  const ones = Object.entries(single).map(
    ([facet, column]) => `select '${facet}', ${column}::text, count(*) from hit group by ${column}`,
  )
  const manys = Object.entries(several).map(
    ([facet, column]) =>
      `select '${facet}', value, count(*) from hit, unnest(${column}) value group by value`,
  )
  const sql = `with hit as materialized (
      select category, province_code, evidence, beneficiaries, terrain, hazards, indicators from search_model where ${text})
    select 'total' as facet, '' as value, count(*)::int as count from hit
    union all ${[...ones, ...manys].join(' union all ')} order by count desc, value`
  const rows = await boundedRead<{ facet: FacetName | 'total'; value: string; count: string | number }>(
    sql,
    values,
  )
  const facets = noFacets()
  let total = 0
  for (const { facet, value, count } of rows) {
    if (facet === 'total') total = Number(count)
    else facets[facet].push({ value, count: Number(count) })
  }
  return { total, facets }
}
