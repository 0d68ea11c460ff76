import { describe, expect, test } from 'vitest'
import { readCursor, writeCursor } from '#app/features/search/cursor.server.ts'
import type { ModelQuery } from '#app/features/search/engine.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { beneficiaries, categories, hazards, indicators, terrains } from '#app/lib/taxonomy.ts'
import { ELSEWHERE, HERE } from '#tests/support/people.ts'
import { indexed } from '#tests/support/search-makers.ts'

const units = [HERE, ELSEWHERE, '15', '40', '02752']
const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T

/** Sixty models of changing kind; every third is about cattle, and many were published in the same moment. */
function many() {
  return indexed(
    Array.from({ length: 60 }, (_, at) => ({
      title: at % 3 === 0 ? `Nuôi bò sinh sản ${at}` : `Trồng quế ${at}`,
      body: at % 2 === 0 ? 'Chăm sóc bò theo nhóm hộ' : '',
      unitCode: pick(units, at),
      publishedAt: `2026-01-0${1 + (at % 4)}T00:00:00.000Z`,
      text: {
        category: pick(categories, at),
        beneficiaries: [pick(beneficiaries, at), pick(beneficiaries, at + 5)],
        terrain: [pick(terrains, at)],
        hazards: at % 2 ? [pick(hazards, at)] : [],
        indicators: [pick(indicators, at), pick(indicators, at + 1)],
      },
    })),
  )
}

const asked = (more: Partial<ModelQuery>): ModelQuery => ({
  q: '',
  filters: {},
  sort: 'best',
  limit: 7,
  ...more,
})

async function walk(query: ModelQuery): Promise<{ ids: string[]; total: number; pages: number }> {
  const ids: string[] = []
  let cursor: string | undefined
  for (let pages = 1; ; pages++) {
    const hits = await findModels({ ...query, cursor })
    ids.push(...hits.ids)
    if (hits.nextCursor === null) return { ids, total: hits.total, pages }
    cursor = hits.nextCursor
  }
}

test('pages lead past every hit exactly once, in both orders', async () => {
  const all = await many()
  for (const sort of ['best', 'newest'] as const) {
    for (const q of ['', 'bo', 'bò', 'nuoi bo', '"cham soc bo"', 'bo -que']) {
      const whole = await findModels(asked({ q, sort, limit: 100 }))
      const { ids, total, pages } = await walk(asked({ q, sort }))
      expect(ids, `${q} ${sort}`).toEqual(whole.ids)
      expect([new Set(ids).size, total]).toEqual([ids.length, ids.length])
      expect(pages).toBe(Math.max(1, Math.ceil(ids.length / 7)))
    }
  }
  const { ids } = await walk(asked({ sort: 'newest' }))
  expect([...ids].sort()).toEqual([...all].sort())
})

test('the newest come first', async () => {
  const ids = await indexed(
    ['2025-05-01', '2026-05-01', '2024-05-01'].map((day) => ({ title: 'Quế', publishedAt: day })),
  )
  const { ids: found } = await findModels(asked({ q: 'que', sort: 'newest' }))
  expect(found).toEqual([ids[1], ids[0], ids[2]])
})

test('counts of single-valued facets add up to the hits, and narrowing by a value finds as many as it says', async () => {
  await many()
  for (const q of ['', 'bo', 'que -bo']) {
    const { facets, total } = await findModels(asked({ q }))
    for (const name of ['category', 'province'] as const) {
      expect(
        facets[name].reduce((sum, { count }) => sum + count, 0),
        `${q} ${name}`,
      ).toBe(total)
    }
    for (const [name, values] of Object.entries(facets)) {
      for (const { value, count } of values) {
        const narrowed = await findModels(asked({ q, filters: { [name]: [value] }, limit: 1 }))
        expect(narrowed.total, `${q} ${name}=${value}`).toBe(count)
      }
    }
  }
})

describe('filters', () => {
  test('any value within a facet, all facets together, a unit with what lies under it', async () => {
    await many()
    const count = async (filters: ModelQuery['filters']) => (await findModels(asked({ filters }))).total
    const [one, other] = [categories[0], categories[1]]
    expect(await count({ category: [one, other] })).toBe(
      (await count({ category: [one] })) + (await count({ category: [other] })),
    )
    expect(await count({ category: [one], province: ['15'] })).toBeLessThan(await count({ category: [one] }))
    expect(await count({ province: ['15'] })).toBe(36)
    expect(await count({ unit: ['15'] })).toBe(36)
    expect(await count({ unit: [HERE] })).toBe(12)
    expect(await count({ unit: [HERE, '40'] })).toBe(36)
    expect(await count({ category: [] })).toBe(60)
  })

  test('a value nobody has, or one that means something to a database, finds nothing', async () => {
    await many()
    for (const value of ['', 'x', "'", "'} or true --", '{a,b}', '"', '\\', '%', 'null', '\uD800']) {
      for (const name of ['category', 'province', 'beneficiary', 'unit'] as const) {
        const { total } = await findModels(asked({ filters: { [name]: [value] } }))
        expect(total, `${name} ${value}`).toBe(0)
      }
    }
  })
})

const at = '2026-01-01T00:00:00.000Z'
const id = '019331a0-0000-7000-8000-000000000000'
const forged: unknown[] = [
  null,
  1,
  'x',
  [],
  {},
  [1],
  [1, at],
  [1, at, id, 1],
  ['1', at, id],
  [1.5, at, id],
  [-1, at, id],
  [1e300, at, id],
  [2 ** 53 - 1, at, id],
  [2 ** 31, at, id],
  [1, 'yesterday', id],
  [1, '2026-01-01', id],
  [1, '0000-01-01T00:00:00.000Z', id],
  [1, '2026-02-31T00:00:00.000Z', id],
  [1, `2026-01-01T00:00:00.${'0'.repeat(200)}Z`, id],
  [1, at, 'x'],
  [1, at, `${id}'`],
  [[1], at, id],
  [1, at, { toString: 'x' }],
]

test('a cursor that this search did not write is refused', async () => {
  const texts = [
    '',
    'x',
    '%',
    'null',
    '\0',
    '🙂',
    'e30',
    'a'.repeat(300),
    ...forged.map((value) => encoded(value)),
  ]
  for (const cursor of texts) {
    expect(() => readCursor(cursor), cursor).toThrow('bad_cursor')
    if (cursor)
      await expect(findModels(asked({ cursor }))).rejects.toMatchObject({
        code: 'bad_cursor',
      })
  }
  expect(readCursor(writeCursor([3, at, id]))).toEqual([3, at, id])
})

test('a cursor from another question or from the end of time is still only a place in the list', async () => {
  await many()
  for (const place of [
    [0, at, id],
    [10_000, '9999-12-31T23:59:59.999Z', id],
    [0, '1900-01-01T00:00:00.000Z', id],
  ] as const) {
    for (const sort of ['best', 'newest'] as const) {
      const hits = await findModels(asked({ sort, q: 'bo', cursor: writeCursor([...place]) }))
      expect(hits.ids.length).toBeLessThanOrEqual(7)
    }
  }
})

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
