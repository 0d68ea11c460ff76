import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ModelQuery } from '#app/features/search/engine.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { markText, snippetOf } from '#app/features/search/highlight.ts'
import { postgresEngine } from '#app/features/search/postgres-engine.server.ts'
import { suggest } from '#app/features/search/suggest.server.ts'
import { guest } from '#app/permissions/actor.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, anEditor, holder } from '#tests/support/people.ts'
import { caseDocuments } from '#tests/support/search-cases.ts'
import { indexed } from '#tests/support/search-makers.ts'
import type { SearchServerInUse } from '#tests/support/search-server.ts'
import { aSearchServer } from '#tests/support/search-server.ts'

let meilisearch: SearchServerInUse

beforeAll(async () => {
  meilisearch = await aSearchServer()
})
afterAll(() => meilisearch.close())

const atOnce = () => Promise.resolve()
/** Engines that are held to the same cases, and how each comes to know what was written. */
const engines = [
  { name: 'PostgreSQL', engineNow: () => postgresEngine, emptied: atOnce, settled: atOnce },
  {
    name: 'Meilisearch',
    engineNow: () => meilisearch.engine,
    emptied: () => meilisearch.rebuilt(),
    settled: (ids: string[]) => meilisearch.settled(ids),
  },
]

const nfd = (text: string) => text.normalize('NFD')

describe.each(engines)('$name', ({ engineNow, emptied, settled }) => {
  const names = new Map<string, string>()
  const engine = {
    searchModels: (...asked: Parameters<typeof postgresEngine.searchModels>) =>
      engineNow().searchModels(...asked),
    suggestModels: (...asked: Parameters<typeof postgresEngine.suggestModels>) =>
      engineNow().suggestModels(...asked),
  }

  beforeEach(async () => {
    names.clear()
    await emptied()
    await put(caseDocuments)
    await aDraft({ unitCode: ELSEWHERE, text: { title: 'Nước sạch bản nháp' } })
  })

  async function put(documents: Record<string, { title: string; body?: string; unitCode?: string }>) {
    const ids = await indexed(Object.values(documents))
    for (const [at, name] of Object.keys(documents).entries()) names.set(ids[at] ?? '', name)
    await settled(ids)
  }

  const ask = (q: string, more: Partial<ModelQuery> = {}) =>
    findModels({ q, filters: {}, sort: 'best', limit: 50, ...more }, engine)
  const found = async (q: string, more: Partial<ModelQuery> = {}) =>
    (await ask(q, more)).ids.map((id) => names.get(id) ?? 'somebody else')

  test('1 to 3: case, decomposed letters, letters alike and missing accents make no difference to what is found', async () => {
    for (const q of ['duong nguyen hue', 'ĐƯỜNG NGUYỄN HUỆ', nfd('đường nguyễn huệ')])
      expect(await found(q), q).toEqual(['D1'])
    for (const q of ['dak mil', 'Ðắk mil', 'đăk mil']) expect(await found(q), q).toEqual(['D2'])
    for (const q of ['đường', 'dương', 'duong'])
      expect((await found(q)).sort(), q).toEqual(['D1', 'D3', 'D8'])
    expect((await found('đường')).at(-1)).toBe('D3')
    expect((await found('dương'))[0]).toBe('D3')
  })

  test('4: numbers and signs of documents', async () => {
    for (const q of ['QĐ-UBND', 'qd ubnd', '12/2024']) expect(await found(q), q).toEqual(['D4'])
    expect((await found('ubnd')).sort()).toEqual(['D4', 'D5'])
  })

  test('5: only the last word may be unfinished, and not before a space', async () => {
    expect(await found('truong ho')).toContain('D2')
    expect((await ask('truo hoc')).dropped).toEqual(['truo'])
    expect(await found('truo ')).toEqual([])
  })

  test('6 to 8: slips are forgiven by the length of the word, and never in its first letter', async () => {
    for (const q of ['nguyne', 'ngyen', 'nguyenn']) expect(await found(q), q).toEqual(['D1'])
    for (const q of ['mguyen', 'hcoc', 'dac', 'smatpheon', 'smetphoan'])
      expect(await found(`${q} `), q).toEqual([])
    expect(await found('smatphoen')).toEqual(['D9'])
    expect((await ask('nguyne')).didYouMean).toBe('nguyen')
  })

  test('9: the word itself before a slip of it', async () => {
    await put({ X: { title: 'Nguyne' } })
    expect((await found('nguyen'))[0]).toBe('D1')
  })

  test('10 and 11: run together, parted, side by side before apart', async () => {
    expect((await found('truonghoc'))[0]).toBe('D2')
    await put({ X: { title: 'Nhà truonghoc' } })
    expect(await found('truong hoc')).toEqual(expect.arrayContaining(['D2', 'X']))
    const order = await found('truong hoc')
    expect(order[0]).toBe('D2')
    expect(order).toContain('D8')
  })

  test('12: the whole title, its beginning, side by side, apart', async () => {
    expect(await found('nước sạch')).toEqual(['D6', 'D7', 'D3', 'D8'])
  })

  test('13 and 15: all words, and what is impossible is given up', async () => {
    expect(await found('nuoc sach ha giang')).toEqual(['D7'])
    const ten = 'sua duong nguyen hue phuong ben nghe sua duong nguyen'
    expect(await found(`${ten} khongcotrendoi`)).toEqual(await found(ten))
    expect((await ask(`${ten} khongcotrendoi`)).dropped).toEqual(['khongcotrendoi'])
  })

  test('14: phrases and words left out', async () => {
    expect(await found('"nuoc sach"')).toEqual(['D6', 'D7', 'D3'])
    expect((await found('nuoc -giang')).sort()).toEqual(['D3', 'D6', 'D8'])
    expect((await found('"nuoc')).sort()).toEqual(['D3', 'D6', 'D7', 'D8'])
  })

  test('16: filters by value, counts that add up, places by the beginnings of their names', async () => {
    await put({ X: { title: 'Nước sạch', unitCode: HERE } })
    expect(await found('nuoc', { filters: { province: ['15'] } })).toEqual(['X'])
    expect(await found('nuoc', { filters: { province: ['lao cai'] } })).toEqual([])
    const { facets, total } = await ask('nuoc')
    expect(facets.province.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    const { facets: chosen } = await ask('nuoc', { filters: { province: ['15'] } })
    expect(chosen.province).toEqual(facets.province)
    expect((await suggest(guest, 'mương kh', 'vi', engine)).places.map(({ code }) => code)).toEqual([HERE])
    expect((await suggest(guest, 'khuong mu', 'vi', engine)).places).toEqual([])
  })

  test('17: by distance, what has no place last', async () => {
    await put({
      A: { title: 'Ao cá', unitCode: ELSEWHERE },
      B: { title: 'Ao cá', unitCode: HERE },
      C: { title: 'Ao cá', unitCode: '15' },
    })
    await put({ Z: { title: 'Ao cá', unitCode: 'VN' } })
    expect(await found('ao ca', { sort: 'near', near: HERE })).toEqual(['B', 'C', 'A', 'Z'])
    expect(await found('ao ca', { sort: 'near', near: ELSEWHERE })).toEqual(['A', 'B', 'C', 'Z'])
  })

  test('18: everything in a known order, in pages with exact totals', async () => {
    const all = await ask('')
    expect([all.total, all.ids.length]).toEqual([9, 9])
    const first = await ask('', { limit: 5 })
    const second = await ask('', { limit: 5, cursor: first.nextCursor ?? '' })
    expect([...first.ids, ...second.ids]).toEqual(all.ids)
    expect([first.total, second.total, second.nextCursor]).toEqual([9, 9, null])
  })

  test('19: a draft is nowhere, whoever asks', async () => {
    for (const q of ['nước sạch bản nháp', 'ban nhap', 'nuoc', '', 'nháp']) {
      const { ids, total, facets } = await ask(q)
      expect(
        ids.every((id) => names.has(id)),
        q,
      ).toBe(true)
      expect([total, facets.province.filter(({ value }) => value !== 'VN')], q).toEqual([ids.length, []])
      for (const actor of [guest, anEditor(ELSEWHERE), holder('administrator', 'VN')]) {
        const { models, places } = await suggest(actor, q, 'vi', engine)
        expect([models.every(({ id }) => names.has(id)), places], q).toEqual([true, []])
      }
    }
  })

  test('20: suggestions of several kinds hold nothing twice and are the same each time', async () => {
    const first = await suggest(guest, 'nước', 'vi', engine)
    expect(first.models.map(({ id }) => names.get(id)).sort()).toEqual(['D6', 'D7', 'D8'])
    expect(new Set(first.models.map(({ id }) => id)).size).toBe(first.models.length)
    expect(await suggest(guest, 'nước', 'vi', engine)).toEqual(first)
  })

  test('21: what is found is lit on its own letters', async () => {
    const { marks } = await ask('duong')
    const title = markText(caseDocuments.D1.title, marks)
    expect(title.filter(({ marked }) => marked)).toEqual([{ text: 'đường', marked: true }])
    const hostile = '<img onerror=x> con đường'
    expect(snippetOf([hostile], marks)).toEqual([
      { text: '<img onerror=x> con ', marked: false },
      { text: 'đường', marked: true },
    ])
  })
})
