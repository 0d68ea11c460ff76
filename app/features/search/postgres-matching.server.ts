import type { Sql } from '#app/features/search/postgres-filters.ts'
import { and } from '#app/features/search/postgres-filters.ts'
import {
  allQuery,
  alwaysQueries,
  anyQuery,
  askedParts,
  besideQuery,
  besidesQuery,
  bothQueries,
  partQuery,
  placeQuery,
} from '#app/features/search/postgres-query.ts'
import type { Marked } from '#app/features/search/rank.ts'
import { marksSql, ranked } from '#app/features/search/rank.ts'
import type { Part, Reading } from '#app/features/search/reading.ts'
import { boundedRead } from '#app/platform/pool.server.ts'

/** From so many hits on, only those with the words side by side count. */
const ENOUGH = 20
/** With fewer hits than this, and none of them good, what lacks a word may be the better answer. */
const FEW = 40
export const MOST_RANKED = 400
const MOST_LOOSE = 200
const LEAST_SHARE = 0.45
const LEAST_COVERED = 0.3

/** What decides whether a row is a hit. */
export type Matching = {
  sql: Sql
  /** Narrower questions, to be asked first when there are more hits than can be ranked. */
  closer: Sql[]
  dropped: string[]
  placesAsWords: string[]
}

const everything: Sql = { text: 'true', values: [] }
const nothing: Sql = { text: 'false', values: [] }

/**
 * The narrowest question that finds something: all words in the places named; else the places' names as words; else
 * without the places; else what has most of the words. `filters` are minded only when nothing else would be left.
 */
export async function matchingOf(reading: Reading, filters: Sql = everything): Promise<Matching> {
  const asked = askedParts(reading)
  const places = reading.places.map(placeQuery)
  const names = reading.places.map(({ part }) => part)
  const keys = reading.places.map(({ key }) => key)
  const always = alwaysQueries(reading)
  const found = { dropped: [], placesAsWords: [] }
  if (!reading.asked) return { sql: everything, closer: [], ...found }

  const strict = await strictly(asked, [...places, ...always], filters)
  if (strict) return { ...found, ...strict }
  if (places.length) {
    const named = await strictly([...asked, ...names], always, filters)
    if (named) return { ...found, ...named, placesAsWords: keys }
    const elsewhere = asked.length ? await strictly(asked, always, filters) : null
    const given = names.map(({ typed }) => typed)
    if (elsewhere)
      return { ...found, ...elsewhere, dropped: [...elsewhere.dropped, ...given], placesAsWords: keys }
  }
  const loose = await loosely(asked, [...places, ...always], filters)
  if (loose) return { ...loose, placesAsWords: [] }
  const looser = places.length ? await loosely([...asked, ...names], always, filters) : null
  return looser ? { ...looser, placesAsWords: keys } : { sql: nothing, closer: [], ...found }
}

type Found = Pick<Matching, 'sql' | 'closer' | 'dropped'>
/** `good` when the best of all has every word where it matters. */
type Loose = Found & { good: boolean }

async function strictly(
  parts: readonly Part[],
  also: readonly string[],
  filters: Sql,
): Promise<Found | null> {
  const words = allQuery(parts)
  if (parts.length && !words) return null
  const sql = asked(bothQueries([words, ...also]))
  const beside = besidesQuery(parts)
  const closer = beside ? asked(bothQueries([beside, ...also])) : null
  const [count, close] = await Promise.all([
    countUpTo(and(sql, filters), MOST_RANKED + 1),
    closer ? countUpTo(and(closer, filters), ENOUGH) : 0,
  ])
  if (!count) return null
  if (closer && count > ENOUGH && close >= ENOUGH) {
    return { sql: closer, closer: closerStill(parts, also), dropped: [] }
  }
  if (parts.length > 1 && count < FEW) {
    const loose = await loosely(parts, also, filters)
    if (loose && !loose.good) return loose
  }
  return {
    sql,
    closer: count > MOST_RANKED ? [...(closer ? [closer] : []), ...closerStill(parts, also)] : [],
    dropped: [],
  }
}

/** Of very many hits, those with the words in their titles and with the accents typed are looked at first. */
function closerStill(parts: readonly Part[], also: readonly string[]): Sql[] {
  const inTitle = parts.map((part) => titleQuery(part))
  return inTitle.includes(null) ? [] : [asked(bothQueries([...inTitle, ...also]))]
}

function titleQuery(part: Part): string | null {
  if (part.unknown) return null
  const own = part.words.map((word) => `'t.${word}'`)
  const exact = (part.exact ?? []).map((word) => `'a.${word}'`)
  return [...own, ...exact].join(' & ')
}

/** What has most of the words, by rank; null when no word is known at all. */
async function loosely(parts: readonly Part[], also: readonly string[], filters: Sql): Promise<Loose | null> {
  const known = parts.filter((part) => partQuery(part) !== null)
  const most = Math.max(0, ...known.map(({ weight }) => weight))
  const butOne =
    known.length > 1 ? known.map((_, at) => allQuery(known.filter((_part, index) => index !== at))) : []
  const pairs = known.flatMap((part, at) => {
    const before = known[at - 1]
    const beside = before && part.follows ? besideQuery(before, part, 'text') : ''
    return beside ? [beside] : []
  })
  const rare = known.filter(({ weight }) => weight >= most / 2).map(partQuery)
  const queries = [anyQuery([allQuery(known)]), anyQuery(butOne), anyQuery(pairs), anyQuery(rare)]
  const wanted = queries
    .filter((query) => query !== null)
    .map((query) => and(asked(bothQueries([query, ...also])), filters))
  const hits = ranked(await marked(wanted, parts), parts)
  const [best] = hits
  if (!best) return null
  const kept = hits.filter(
    ({ score, covered, lacks }) =>
      lacks.length === 0 || (score >= best.score * LEAST_SHARE && covered >= LEAST_COVERED),
  )
  return {
    sql: { text: 'model_id = any($1::uuid[])', values: [kept.slice(0, MOST_LOOSE).map(({ id }) => id)] },
    closer: [],
    dropped: best.lacks.map(({ typed }) => typed),
    good: best.strong && best.lacks.length === 0,
  }
}

function asked(query: string): Sql {
  return query ? { text: 'lex @@ $1::tsquery', values: [query] } : everything
}

/** The rows of these conditions, the first ones first, with how they answer; no more than can be ranked. */
export async function marked(conditions: readonly Sql[], parts: readonly Part[]): Promise<Marked[]> {
  if (!conditions.length) return []
  const values: unknown[] = []
  const selects = conditions.map((condition) => {
    const { text, values: all } = and({ text: 'true', values: [...values] }, condition)
    values.splice(0, values.length, ...all)
    return `(select model_id, published_at, lex from search_model where ${text}
      order by published_at desc, model_id desc limit ${MOST_RANKED})`
  })
  // Read once from where it is stored apart, not once for every question.
  const rows = await boundedRead<Marked>(
    `select model_id as id, published_at as at, ${marksSql(parts)} as marks
     from (select model_id, published_at, lex || ''::tsvector as lex
       from (select * from (${selects.join(' union all ')}) each_found limit ${MOST_RANKED}) found offset 0) read`,
    values,
  )
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

async function countUpTo({ text, values }: Sql, most: number): Promise<number> {
  const sql = `select count(*)::int as n from (select 1 from search_model where ${text} limit ${most}) found`
  const rows = await boundedRead<{ n: number }>(sql, values)
  return rows[0]?.n ?? 0
}
