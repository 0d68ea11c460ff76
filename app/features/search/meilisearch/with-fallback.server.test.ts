import { register } from 'prom-client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ModelQuery, SearchEngine } from '#app/features/search/engine.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { connectTo } from '#app/features/search/meilisearch/server.server.ts'
import { meilisearchEngine } from '#app/features/search/meilisearch/engine.server.ts'
import { withFallback } from '#app/features/search/meilisearch/with-fallback.server.ts'
import { postgresEngine } from '#app/features/search/postgres-engine.server.ts'
import type { Fault } from '#tests/support/meilisearch-server.ts'
import { meilisearchServer } from '#tests/support/meilisearch-server.ts'
import { caseDocuments } from '#tests/support/search-cases.ts'
import { indexed } from '#tests/support/search-makers.ts'
import { rebuildIndex } from '#app/features/search/meilisearch/rebuild-index.server.ts'

const LIMIT_MS = 1_500
const index = 'models'

let standIn: Awaited<ReturnType<typeof meilisearchServer>>
let engine: SearchEngine

beforeEach(async () => {
  standIn = await meilisearchServer()
  const server = connectTo({ url: standIn.url, key: standIn.key, index })
  engine = withFallback(meilisearchEngine(server), postgresEngine)
  await indexed(Object.values(caseDocuments))
  await rebuildIndex(server)
})
afterEach(() => standIn.close())

const ask = (own = engine, more: Partial<ModelQuery> = {}) =>
  findModels({ q: 'nước sạch', filters: {}, sort: 'best', limit: 10, ...more }, own)

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  return [await work(), performance.now() - began]
}

async function fallbacks(): Promise<Record<string, number>> {
  const values = (await register.getSingleMetric('search_fallbacks_total')?.get())?.values ?? []
  return Object.fromEntries(values.map(({ labels, value }) => [String(labels['reason']), value]))
}

/** What was counted since, by reason. */
async function counted(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await fallbacks()
  await work()
  const after = Object.entries(await fallbacks()).map(
    ([reason, n]) => [reason, n - (before[reason] ?? 0)] as const,
  )
  return Object.fromEntries(after.filter(([, n]) => n))
}

const searches = () => standIn.seen.filter(({ path }) => path === '/multi-search').length

test('while all is well Meilisearch answers, as PostgreSQL would', async () => {
  const before = searches()
  expect(await ask()).toEqual(await ask(postgresEngine))
  expect(searches()).toBeGreaterThan(before)
})

const faults: [string, Fault, string][] = [
  ['cuts the line', { kind: 'cut' }, 'down'],
  ['is slow', { kind: 'slow', ms: 3_000 }, 'slow'],
  ['begins an answer and never ends it', { kind: 'stalled' }, 'slow'],
  ['is overloaded', { kind: 'busy' }, 'too_many_search_requests'],
  ['sends half an answer', { kind: 'truncated' }, 'unreadable'],
  ['leaves fields out', { kind: 'hollow' }, 'unreadable'],
]

test.each(faults)(
  'a server that %s: PostgreSQL answers in time, and it is counted',
  async (_, fault, reason) => {
    const right = await ask(postgresEngine)
    standIn.setFault(fault)
    const counts = await counted(async () => {
      const [hits, ms] = await timed(() => ask())
      expect(hits).toEqual(right)
      expect(ms).toBeLessThan(LIMIT_MS)
    })
    expect(counts).toEqual({ [reason]: 1 })
  },
)

test('a server that is not there, and one that does not know our key', async () => {
  const right = await ask(postgresEngine)
  const gone = await meilisearchServer()
  await gone.close()
  const cases = [
    [{ url: gone.url, key: 'a-key' }, 'down'],
    [{ url: standIn.url, key: 'another-key' }, 'invalid_api_key'],
    [{ url: standIn.url }, 'missing_authorization_header'],
  ] as const
  for (const [where, reason] of cases) {
    const other = withFallback(meilisearchEngine(connectTo({ ...where, index })), postgresEngine)
    expect(await counted(async () => expect(await ask(other)).toEqual(right))).toEqual({ [reason]: 1 })
  }
})

test('an index that was never built is not asked', async () => {
  const server = connectTo({ url: standIn.url, key: standIn.key, index: 'another' })
  const before = searches()
  expect((await ask(withFallback(meilisearchEngine(server), postgresEngine))).total).toBe(4)
  expect(searches()).toBe(before)
})

test('after failures in a row it is left alone, so that nobody waits for it', async () => {
  standIn.setFault({ kind: 'slow', ms: 3_000 })
  const counts = await counted(async () => {
    for (let at = 0; at < 3; at += 1) await ask()
    const [, ms] = await timed(() => ask())
    expect(ms).toBeLessThan(500)
  })
  expect(counts).toEqual({ slow: 3, resting: 1 })
})

test('a page begun with one engine goes on with the other', async () => {
  for (const sort of ['best', 'newest', 'evidence', 'cost', 'replicated'] as const) {
    standIn.setFault(null)
    const whole = await ask(postgresEngine, { sort })
    const first = await ask(engine, { sort, limit: 2 })
    standIn.setFault({ kind: 'busy' })
    const second = await ask(engine, { sort, limit: 2, cursor: first.nextCursor ?? '' })
    expect([...first.ids, ...second.ids], sort).toEqual(whole.ids)
    standIn.setFault(null)
    engine = withFallback(
      meilisearchEngine(connectTo({ url: standIn.url, key: standIn.key, index })),
      postgresEngine,
    )
  }
})

test('a cursor that nobody wrote is refused by both, and is no failure of the server', async () => {
  const counts = await counted(async () => {
    await expect(ask(engine, { sort: 'newest', cursor: 'x' })).rejects.toMatchObject({ code: 'bad_cursor' })
  })
  expect(counts).toEqual({})
})
