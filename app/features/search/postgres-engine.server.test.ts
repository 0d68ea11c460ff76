import { beforeEach, describe, expect, test } from 'vitest'
import type { ModelQuery } from '#app/features/search/engine.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { foundModels } from '#app/features/search/result-queries.server.ts'
import { guest, systemActor } from '#app/permissions/actor.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { HERE, anEditor, holder } from '#tests/support/people.ts'
import { indexed } from '#tests/support/search-makers.ts'

const documents = {
  D1: { title: 'Sửa đường Nguyễn Huệ, phường Bến Nghé' },
  D2: { title: 'Xây trường học tại Đắk Mil' },
  D3: { title: 'Chiếu sáng phố Dương Đình Nghệ', body: 'gần trạm nước sạch' },
  D4: { title: 'Quyết định 12/2024/QĐ-UBND về giá đất' },
  D5: { title: 'Hỏi giá đất năm 2024 tại UBND' },
  D8: { title: 'Sạch đường, thiếu nước', body: 'trường dạy học nghề' },
  D7: { title: 'Nước sạch nông thôn Hà Giang' },
  D6: { title: 'Nước sạch' },
  D9: { title: 'Smartphone cho người cao tuổi' },
}
const names = new Map<string, string>()

beforeEach(async () => {
  names.clear()
  const ids = await indexed(Object.values(documents))
  for (const [at, name] of Object.keys(documents).entries()) names.set(ids[at] ?? '', name)
  await aDraft({ unitCode: HERE, text: { title: 'Nước sạch bản nháp' } })
})

function ask(q: string, more: Partial<ModelQuery> = {}) {
  return findModels({ q, filters: {}, sort: 'best', limit: 50, ...more })
}

/** Names of the documents found, best first. */
async function found(q: string, more: Partial<ModelQuery> = {}): Promise<string[]> {
  const { ids } = await ask(q, more)
  return ids.map((id) => names.get(id) ?? 'somebody else')
}

const nfd = (text: string) => text.normalize('NFD')

describe('the same words, however they are typed', () => {
  const sets = [
    [['duong nguyen hue', 'ĐƯỜNG NGUYỄN HUỆ', nfd('đường Nguyễn Huệ'), 'đường  nguyễn-huệ,'], ['D1']],
    [['dak mil', 'Ðắk mil', 'đăk mil', 'ĐẮK MIL', nfd('Đắk Mil')], ['D2']],
    [['QĐ-UBND', 'qd ubnd', 'qđ-ubnd', '12/2024', '12/2024/QĐ-UBND'], ['D4']],
    [
      ['ubnd', 'UBND', 'UBND '],
      ['D4', 'D5'],
    ],
    [['smartphone', 'SMARTPHONE', 'smart'], ['D9']],
    [['nguoi cao tuoi', 'người cao tuổi'], ['D9']],
  ] as const

  test('find the same documents', async () => {
    for (const [typed, expected] of sets) {
      for (const q of typed) expect((await found(q)).sort(), q).toEqual(expected)
    }
  })

  test('đường, dương and duong find one set, and typed accents come first', async () => {
    const sets = await Promise.all(['đường', 'dương', 'duong'].map((q) => found(q)))
    for (const set of sets) expect([...set].sort()).toEqual(['D1', 'D3', 'D8'])
    expect(sets[0]?.at(-1)).toBe('D3')
    expect(sets[1]?.[0]).toBe('D3')
  })
})

describe('what comes first', () => {
  const orders = [
    ['truong hoc', ['D2', 'D8'], 'side by side before apart'],
    ['nước sạch', ['D6', 'D7', 'D3', 'D8'], 'whole title, its beginning, side by side in the text, apart'],
    ['nuoc sach', ['D6', 'D7', 'D3', 'D8'], 'the same without accents'],
    ['nuoc sach ha giang', ['D7'], 'all words'],
    ['nước sạch hà giang', ['D7'], 'all words, with accents'],
  ] as const

  test('is what answers best', async () => {
    for (const [q, expected, why] of orders) expect(await found(q), `${q}: ${why}`).toEqual(expected)
  })

  test('the same question twice gives the same order', async () => {
    for (const q of ['', 'duong', 'nuoc sach']) expect(await found(q)).toEqual(await found(q))
  })
})

describe('phrases and words left out', () => {
  const cases: [string, string[]][] = [
    ['"nuoc sach"', ['D6', 'D7', 'D3']],
    ['"nước sạch', ['D6', 'D7', 'D3']],
    ['nuoc -giang', ['D6', 'D3', 'D8']],
    ['"nuoc', ['D6', 'D7', 'D3', 'D8']],
    ['nuoc -"nuoc sach"', ['D8']],
    ['nuoc -nuoc', []],
    ['gia dat - ubnd', ['D5', 'D4']],
  ]

  test('hold for whatever is found', async () => {
    for (const [q, expected] of cases) expect((await found(q)).sort(), q).toEqual(expected.sort())
  })

  test('a minus alone leaves everything else', async () => {
    expect(await found('-nuoc')).toHaveLength(5)
  })
})

describe('words that no document has together', () => {
  test('find what has some of them side by side, and say so', async () => {
    const hits = await ask('nuoc sach smartphone')
    expect(hits.loose).toBe(true)
    expect(hits.dropped).toEqual(['smartphone'])
    expect(
      hits.ids
        .slice(0, 2)
        .map((id) => names.get(id))
        .sort(),
    ).toEqual(['D6', 'D7'])
    expect(await ask('nuoc sach')).toMatchObject({ loose: false, dropped: [] })
  })

  test('are given up one by one until something fits', async () => {
    const hits = await ask('smartphone khongcotunay')
    expect([hits.ids.map((id) => names.get(id)), hits.dropped]).toEqual([['D9'], ['khongcotunay']])
    expect((await ask('smartphone ubnd')).total).toBeGreaterThan(0)
  })

  test('find nothing where there is nothing', async () => {
    const nothing = { ids: [], total: 0, nextCursor: null, facets: { category: [], province: [] } }
    for (const q of ['khongcotunay', '!!!', '...', "'", '🙂', '"']) {
      expect(await ask(q), q).toMatchObject(nothing)
    }
  })
})

describe('a draft is never found', () => {
  test('neither as a hit nor in a total or a count', async () => {
    for (const q of ['nước sạch bản nháp', 'ban nhap', 'nuoc sach', '']) {
      const hits = await ask(q)
      expect(
        hits.ids.every((id) => names.has(id)),
        q,
      ).toBe(true)
      expect(hits.total, q).toBe(hits.ids.length)
      expect(
        hits.facets.province.filter(({ value }) => value !== 'VN'),
        q,
      ).toEqual([])
      expect(
        hits.facets.category.reduce((sum, { count }) => sum + count, 0),
        q,
      ).toBe(hits.total)
    }
  })

  test('nor read from a found id, not even by those who may read it', async () => {
    const { id } = await aDraft()
    for (const actor of [guest, anEditor(), holder('administrator', 'VN'), systemActor('job')]) {
      expect(await foundModels(actor, [id])).toEqual([])
    }
  })
})

const hostile = [
  "'",
  "''",
  "\\'",
  '\\',
  "a' | 'b",
  "x':* & !'y",
  'a & b | !c <-> d',
  '(((',
  ')',
  ':*',
  '$q$',
  '$1',
  '%',
  '_',
  '--',
  '"""',
  '-',
  '- -',
  '\0',
  'nuoc\0sach',
  '\uD800',
  'nuoc \uDC00',
  '\u202Enuoc',
  'nuoc:*A',
  "nuoc'; drop table model; --",
  'nuoc sach '.repeat(10_000),
  'x'.repeat(100_000),
  '"a '.repeat(30_000),
  `${'中'.repeat(60)} `.repeat(12),
  'ﷺ'.repeat(60),
]

test('whatever is typed is only a question', async () => {
  for (const q of hostile) {
    for (const sort of ['best', 'newest'] as const) {
      const { ids, total } = await ask(q, { sort })
      expect(ids.length, q.slice(0, 40)).toBe(total)
    }
  }
})
