import { readCursor, writeCursor } from '#app/features/search/cursor.server.ts'
import type { EngineHits, EngineQuery } from '#app/features/search/engine.ts'
import { engineOver } from '#app/features/search/engine-over.server.ts'
import { countsOf } from '#app/features/search/facet-counts.server.ts'
import { nearestProvinces } from '#app/features/search/nearest.server.ts'
import type { Sql } from '#app/features/search/postgres-filters.ts'
import { and, filterSql } from '#app/features/search/postgres-filters.ts'
import type { Marked } from '#app/features/search/rank.ts'
import { marksSql } from '#app/features/search/rank.ts'
import type { Part } from '#app/features/search/reading.ts'
import type { Asked, Store } from '#app/features/search/store.ts'
import { MOST_RANKED } from '#app/features/search/store.ts'
import { searchPool } from '#app/platform/pool.server.ts'

/** One narrow table, written in the transaction of the publication itself. */
const postgresStore: Store = {
  countUpTo: (asked, filters, most) => countUpTo(and(sqlOf(asked), filterSql(filters)), most),
  marked: (asked, filters, parts) =>
    marked(
      asked.map((one) => and(sqlOf(one), filterSql(filters))),
      parts,
    ),
  keyedPage: (query, asked) => keyedPage(query, and(sqlOf(asked), filterSql(query.filters))),
  counts: (asked, filters) => countsOf(sqlOf(asked), filters),
  async strongest(query, limit) {
    const { rows } = await searchPool.query<{ id: string }>(
      `select model_id as id from (select model_id, evidence, replications, published_at from search_model
         where lex @@ $1::tsquery limit 500) found
       order by evidence desc, replications desc, published_at desc, model_id desc limit ${limit}`,
      [query],
    )
    return rows.map(({ id }) => id)
  },
}

/** The default engine. */
export const postgresEngine = engineOver(postgresStore)

const onlyUnwanted = /^!(?:\([^()]*\)|[^\s()]+)(?: & !(?:\([^()]*\)|[^\s()]+))*$/

function sqlOf(asked: Asked): Sql {
  if (asked === 'everything') return { text: 'true', values: [] }
  if (asked === 'nothing') return { text: 'false', values: [] }
  if ('ids' in asked) return { text: 'model_id = any($1::uuid[])', values: [asked.ids] }
  const { query } = asked
  // An index knows what has a word. What lacks it is all the rest, found without reading every text.
  if (onlyUnwanted.test(query)) {
    const unwanted = query.replaceAll(' & !', ' | ').slice(1)
    return {
      text: 'model_id not in (select model_id from search_model where lex @@ $1::tsquery)',
      values: [unwanted],
    }
  }
  return { text: 'lex @@ $1::tsquery', values: [query] }
}

/** The rows of these conditions, the first ones first, with how they answer; no more than can be ranked. */
async function marked(conditions: readonly Sql[], parts: readonly Part[]): Promise<Marked[]> {
  if (!conditions.length) return []
  const values: unknown[] = []
  const selects = conditions.map((condition) => {
    const { text, values: all } = and({ text: 'true', values: [...values] }, condition)
    values.splice(0, values.length, ...all)
    return `(select model_id, published_at, lex from search_model where ${text}
      order by published_at desc, model_id desc limit ${MOST_RANKED})`
  })
  // Read once from where it is stored apart, not once for every question.
  const { rows } = await searchPool.query<Marked>(
    `select model_id as id, published_at as at, ${marksSql(parts)} as marks
     from (select model_id, published_at, lex || ''::tsvector as lex
       from (select * from (${selects.join(' union all ')}) each_found limit ${MOST_RANKED}) found offset 0) read`,
    values,
  )
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

async function countUpTo({ text, values }: Sql, most: number): Promise<number> {
  const sql = `select count(*)::int as n from (select 1 from search_model where ${text} limit ${most}) found`
  const { rows } = await searchPool.query<{ n: number }>(sql, values)
  return rows[0]?.n ?? 0
}

type Page = Pick<EngineHits, 'ids' | 'nextCursor'>

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
  const { rows } = await searchPool.query<Row>(
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
