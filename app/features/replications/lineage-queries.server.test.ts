import { afterEach, expect, test, vi } from 'vitest'
import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import {
  MOST_DRAWN,
  directRates,
  latestPlaces,
  lineageBreakdown,
  lineagePlaces,
  lineageRows,
  lineageSummary,
} from '#app/features/replications/lineage-queries.server.ts'
import { stateOf, successRate } from '#app/features/replications/rules.ts'
import { branchesOf } from '#app/features/replications/tree-rules.ts'
import { db } from '#app/platform/db.server.ts'
import { pool } from '#app/platform/pool.server.ts'
import { aLineage } from '#tests/support/lineage-makers.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE } from '#tests/support/people.ts'
import { aReplication } from '#tests/support/replication-makers.ts'

afterEach(() => vi.restoreAllMocks())

/** The slowest acceptable answer for a page of the line, generous for a machine that does other things. */
const SLOW_MS = 1_500

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now()
  const result = await work()
  return [result, performance.now() - began]
}

/** What a model's own page asks about its line. */
const ownPage = (id: string) => Promise.all([lineageSummary(id), latestPlaces(id), evidenceOfModels([id])])

async function fastest(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let at = 0; at < times; at += 1) taken.push((await timed(work))[1])
  return Math.min(...taken)
}

test('500 places in each of five generations are counted, drawn and paged', { timeout: 60_000 }, async () => {
  const root = await aModel()
  const bare = await aModel()
  await aLineage(root, { generations: 5, places: 500, branches: 4 })

  const asked = vi.spyOn(pool, 'query')
  const connected = vi.spyOn(pool, 'connect')
  const [{ direct, whole, generations }, taken] = await timed(() => lineageSummary(root.id))
  expect(asked.mock.calls.length + connected.mock.calls.length).toBeLessThanOrEqual(2)
  expect(generations).toBe(5)
  expect(direct.total).toBe(500)
  expect(whole.total).toBe(2_500)
  expect(taken).toBeLessThan(SLOW_MS)

  const [breakdown, counting] = await timed(() => lineageBreakdown(root.id))
  expect(breakdown.generations.map(({ total }) => total)).toEqual([500, 500, 500, 500, 500])
  expect(breakdown.provinces.reduce((sum, { total }) => sum + total, 0)).toBe(2_500)
  expect(counting).toBeLessThan(SLOW_MS)

  const [places, drawing] = await timed(() => lineagePlaces(root.id))
  expect(places).toHaveLength(MOST_DRAWN)
  expect(branchesOf(root.id, places).tally.total).toBe(500)
  expect(drawing).toBeLessThan(SLOW_MS)

  const seen: string[] = []
  let page = await lineageRows(root.id)
  for (;;) {
    seen.push(...page.rows.map(({ id }) => id))
    if (!page.next) break
    page = await lineageRows(root.id, {}, page.next)
  }
  expect(seen).toHaveLength(2_500)
  expect(new Set(seen).size).toBe(2_500)
  const narrow = await lineageRows(root.id, { generation: 3 })
  expect(narrow.rows.every(({ generation, changes }) => generation === 3 && changes === 1)).toBe(true)

  // The page of a model with all these against the page of one with none; the rest of the page is the same for both.
  const [full, none] = [await fastest(5, () => ownPage(root.id)), await fastest(5, () => ownPage(bare.id))]
  expect(full - none).toBeLessThan(200)
})

test('the database counts success as the rule does', async () => {
  const root = await aModel()
  await aLineage(root, { generations: 1, places: 60 })
  const rows = await db.replication.findMany({
    where: { modelId: root.id },
    select: {
      activatedAt: true,
      completedAt: true,
      stoppedAt: true,
      outcomes: { select: { months: true, worked: true } },
    },
  })
  const rate = successRate(rows.map(({ outcomes, ...row }) => ({ state: stateOf(row), outcomes })))
  expect((await lineageSummary(root.id)).direct).toEqual(rate)
  expect((await directRates([root.id])).get(root.id)).toEqual(rate)
})

test('an outcome after six months is no measure of success yet, and does not hide one after twelve', async () => {
  const root = await aModel()
  const { id } = await aReplication({ of: root, state: 'active' })
  const outcome = { on: new Date('2025-07-01'), householdsReached: 5, householdsEscaped: 0, results: [] }
  const said = { ...outcome, lessons: 'Nên tiêm phòng sớm hơn một tháng.', replicationId: id }
  await db.outcome.create({ data: { ...said, months: 6, worked: 'better' } })
  expect((await lineageSummary(root.id)).direct).toMatchObject({ measured: 0, worked: 0, running: 1 })
  await db.outcome.create({ data: { ...said, months: 12, worked: 'failed' } })
  expect((await lineageSummary(root.id)).direct).toMatchObject({ measured: 1, worked: 0 })
})

test('a model that grew out of a replication carries the line on once it is published', async () => {
  const root = await aModel()
  const { id } = await aReplication({ of: root, state: 'completed' })
  const child = await aModel({ unitCode: ELSEWHERE })
  await db.model.update({ where: { id: child.id }, data: { parentReplicationId: id } })
  const grandchild = await aReplication({ of: child, unitCode: '00004' })

  expect(await lineageSummary(root.id)).toMatchObject({ generations: 2, whole: { total: 2 } })
  expect(await lineageSummary(child.id)).toMatchObject({ generations: 1, whole: { total: 1 } })
  const tree = branchesOf(root.id, await lineagePlaces(root.id))
  expect(tree.children).toMatchObject([
    { modelId: child.id, generation: 2, provinces: [{ places: [{ id: grandchild.id }] }] },
  ])
})

test('terrain comes from what each unit said of itself last; what is not known is counted as such', async () => {
  const root = await aModel()
  await aReplication({ of: root })
  await aReplication({ of: root, unitCode: '00004' })
  const fact = { unitCode: ELSEWHERE, kind: 'terrain' as const, source: 'UBND xã' }
  await db.unitFact.create({ data: { ...fact, value: ['delta'], validFrom: new Date('2020-01-01') } })
  await db.unitFact.create({
    data: { ...fact, value: ['mountain', 'midland'], validFrom: new Date('2025-01-01') },
  })
  const { terrains } = await lineageBreakdown(root.id)
  expect(terrains.map(({ terrain, total }) => [terrain, total])).toEqual([
    ['midland', 1],
    ['mountain', 1],
    [null, 1],
  ])
})
