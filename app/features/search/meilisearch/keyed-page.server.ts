import type { Place } from '#app/features/search/cursor.server.ts'
import { readCursor, writeCursor } from '#app/features/search/cursor.server.ts'
import type { EngineHits, EngineQuery } from '#app/features/search/engine.ts'
import type { Answer, Question } from '#app/features/search/meilisearch/asking.server.ts'
import { ask } from '#app/features/search/meilisearch/asking.server.ts'
import { inQuotes } from '#app/features/search/meilisearch/lexeme-filter.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import { nearestProvinces } from '#app/features/search/nearest.server.ts'

type Page = Pick<EngineHits, 'ids' | 'nextCursor'>
/** Documents with one sort key, newest first. */
type Group = { filter: string[]; key: number }

const HIGHEST = 2_000_000_000
const fields = {
  replicated: { field: 'replications', direction: 'desc', keyOf: (value: number) => value },
  evidence: { field: 'evidenceRank', direction: 'desc', keyOf: (value: number) => value },
  cost: { field: 'costThousands', direction: 'asc', keyOf: (value: number) => HIGHEST - value },
} as const

/**
 * A page in an order that the documents themselves tell. Its cursors are those of the PostgreSQL engine, so that either
 * goes on where the other stopped.
 */
export async function keyedPage(server: SearchServer, query: EngineQuery, within: string[]): Promise<Page> {
  const after = query.cursor ? readCursor(query.cursor) : null
  const { sort, near, limit } = query
  if (sort in fields) return byField(server, sort as keyof typeof fields, limit, within, after)
  const groups = sort === 'near' && near ? await byDistance(near) : [{ filter: [], key: 0 }]
  return inGroups(server, groups, limit, within, after)
}

const hit = (value: Answer['hits'][number], key: number) => ({ id: value.id, at: value.publishedAt, key })

/** Published before the last one shown, or at the same moment and with a smaller id. */
function later([, at, id]: Place): string {
  const moment = Date.parse(at)
  return `(publishedAt < ${moment} OR (publishedAt = ${moment} AND id < ${inQuotes(id)}))`
}

async function byField(
  server: SearchServer,
  sort: keyof typeof fields,
  limit: number,
  within: string[],
  after: Place | null,
): Promise<Page> {
  const { field, direction, keyOf } = fields[sort]
  const value = after ? keyOf(after[0]) : 0
  const sign = direction === 'desc' ? '<' : '>'
  const filter = after
    ? [...within, `(${field} ${sign} ${value} OR (${field} = ${value} AND ${later(after)}))`]
    : within
  const question: Question = {
    filter,
    sort: [`${field}:${direction}`, 'publishedAt:desc', 'id:desc'],
    hitsPerPage: limit + 1,
    attributesToRetrieve: ['id', 'publishedAt', field],
  }
  const [answer] = await ask(server, [question])
  const hits = (answer?.hits ?? []).map((one) =>
    hit(one, keyOf(Number((one as Record<string, unknown>)[field]))),
  )
  return pageOf(hits, limit)
}

function pageOf(hits: ReturnType<typeof hit>[], limit: number): Page {
  const shown = hits.slice(0, limit)
  const last = hits.length > limit ? shown.at(-1) : undefined
  return {
    ids: shown.map(({ id }) => id),
    nextCursor: last ? writeCursor([last.key, new Date(last.at).toISOString(), last.id]) : null,
  }
}

/** The unit itself, then its province and the others, the nearest first, then what lies in none of them. */
async function byDistance(near: string): Promise<Group[]> {
  const { unit, provinces } = await nearestProvinces(near)
  const own = `unitCode = ${inQuotes(unit)}`
  const known = `provinceCode IN [${provinces.map(inQuotes).join(', ')}]`
  return [
    { filter: [own], key: 1000 },
    ...provinces.map((code, at) => ({
      filter: [`NOT ${own}`, `provinceCode = ${inQuotes(code)}`],
      key: 998 - at,
    })),
    { filter: [`NOT ${own}`, ...(provinces.length ? [`NOT ${known}`] : [])], key: 0 },
  ]
}

async function inGroups(
  server: SearchServer,
  groups: readonly Group[],
  limit: number,
  within: string[],
  after: Place | null,
): Promise<Page> {
  const left = after ? groups.filter(({ key }) => key <= after[0]) : groups
  const answers = await ask(
    server,
    left.map(({ filter, key }) => ({
      filter: [...within, ...filter, ...(after && key === after[0] ? [later(after)] : [])],
      sort: ['publishedAt:desc', 'id:desc'],
      hitsPerPage: limit + 1,
    })),
  )
  const hits = left.flatMap(({ key }, at) => (answers[at]?.hits ?? []).map((one) => hit(one, key)))
  return pageOf(hits.slice(0, limit + 1), limit)
}
