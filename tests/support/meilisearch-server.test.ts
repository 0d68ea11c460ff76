import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Index } from 'meilisearch'
import { Meilisearch } from 'meilisearch'
import type { MeilisearchServer } from '#tests/support/meilisearch-server.ts'
import { meilisearchServer } from '#tests/support/meilisearch-server.ts'

let server: MeilisearchServer
let client: Meilisearch
let index: Index

const documents = [
  { id: 'D1', title: 'Sửa đường Nguyễn Huệ, phường Bến Nghé', place: 'Hồ Chí Minh', year: 2024 },
  { id: 'D2', title: 'Xây trường học tại Đắk Mil', place: 'Lâm Đồng', year: 2023 },
  {
    id: 'D3',
    title: 'Chiếu sáng phố Dương Đình Nghệ',
    body: 'gần trạm nước sạch',
    place: 'Hà Nội',
    year: 2022,
  },
  { id: 'D7', title: 'Nước sạch nông thôn Hà Giang', place: 'Hà Giang', year: 2021 },
  { id: 'D8', title: 'Sạch đường, thiếu nước', body: 'trường dạy học nghề', year: 2020 },
  { id: 'D6', title: 'Nước sạch', year: 2019 },
  { id: 'D9', title: 'Smartphone cho người cao tuổi' },
]

beforeEach(async () => {
  server = await meilisearchServer()
  client = new Meilisearch({ host: server.url, apiKey: server.key, defaultWaitOptions: { interval: 2 } })
  index = client.index('models')
  const settings = {
    searchableAttributes: ['title', 'body'],
    filterableAttributes: ['place', 'year'],
    sortableAttributes: ['year'],
  }
  await index.updateSettings(settings).waitTask()
  await index.addDocuments(documents, { primaryKey: 'id' }).waitTask()
})
afterEach(() => server.close())

const found = async (q: string, more = {}) =>
  (await index.search(q, { matchingStrategy: 'all', ...more })).hits.map((hit) => String(hit['id']))

describe('it finds as the documentation says', () => {
  test.each([
    ['duong nguyen hue', ['D1']],
    ['ĐƯỜNG', ['D1', 'D3', 'D8']],
    ['dak mil', ['D2']],
    ['truong ho', ['D2', 'D8']],
    ['truo hoc', []],
    ['truo ', []],
    ['nguyne', ['D1']],
    ['mguyen', []],
    ['smatphoen', ['D9']],
    ['truonghoc', ['D2']],
    ['"nuoc sach"', ['D3', 'D6', 'D7']],
    ['nuoc -giang', ['D3', 'D6', 'D8']],
  ])('%s', async (q, ids) => {
    expect((await found(q)).sort()).toEqual(ids)
  })

  test('side by side before apart, and with `last` what has the first words', async () => {
    expect((await found('nuoc sach')).at(-1)).toBe('D8')
    expect((await found('truong hoc'))[0]).toBe('D2')
    expect((await found('nuoc sach ha giang', { matchingStrategy: 'last' }))[0]).toBe('D7')
  })

  test('filters, facets, order, pages and marks', async () => {
    expect(await found('', { filter: 'place = "hà giang" OR year 2023 TO 2024' })).toHaveLength(3)
    expect(await found('', { filter: 'place = "ha giang"' })).toEqual([])
    expect(await found('', { filter: ['place EXISTS', ['year < 2022', 'place STARTS WITH "hồ"']] })).toEqual([
      'D1',
      'D7',
    ])
    expect((await found('', { sort: ['year:asc'] })).slice(0, 2)).toEqual(['D6', 'D8'])
    const answer = await index.search('duong', {
      facets: ['place'],
      page: 1,
      hitsPerPage: 1,
      attributesToHighlight: ['title'],
    })
    expect(answer).toMatchObject({ totalHits: 3, totalPages: 3 })
    expect(answer.facetDistribution).toEqual({ place: { 'Hà Nội': 1, 'Hồ Chí Minh': 1 } })
    expect(answer.hits[0]?._formatted?.['title']).toContain('<em>')
    const { facetHits } = await index.searchForFacetValues({ facetName: 'place', facetQuery: 'ha g' })
    expect(facetHits).toEqual([{ value: 'Hà Giang', count: 1 }])
  })

  test('several searches as one list, each document once', async () => {
    const { hits } = await client.multiSearch({
      federation: { limit: 10 },
      queries: [
        { indexUid: 'models', q: 'duong', federationOptions: { weight: 1 } },
        { indexUid: 'models', q: 'nuoc', federationOptions: { weight: 2 } },
      ],
    })
    expect(new Set(hits.map(({ id }) => String(id))).size).toBe(hits.length)
    expect(hits[0]?._federation?.queriesPosition).toBe(1)
  })
})

describe('what is not documented is refused', () => {
  const asked = async (method: string, path: string, body: unknown, key = server.key) => {
    const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) }
    const answer = await fetch(server.url + path, { method, headers, body: JSON.stringify(body) })
    const { code = null } = (await answer.json().catch(() => ({}))) as { code?: string }
    return [answer.status, code]
  }

  test.each([
    ['/indexes/models/search', { query: 'a' }, 400, 'bad_request'],
    ['/indexes/models/search', { limit: '5' }, 400, 'invalid_search_limit'],
    ['/indexes/models/search', { matchingStrategy: 'any' }, 400, 'invalid_search_matching_strategy'],
    ['/indexes/models/search', { filter: 'place ==' }, 400, 'invalid_search_filter'],
    ['/indexes/models/search', { filter: 'title = a' }, 400, 'invalid_search_filter'],
    ['/indexes/models/search', { sort: ['place:asc'] }, 400, 'invalid_search_sort'],
    ['/indexes/models/search', { facets: ['title'] }, 400, 'invalid_search_facets'],
    ['/indexes/nobody/search', { q: 'a' }, 404, 'index_not_found'],
    ['/multi-search', { queries: [{ q: 'a' }] }, 400, 'invalid_multi_search_queries'],
    ['/indexes/models/documents', { id: 'a' }, 400, 'bad_request'],
    ['/swap-indexes', [{ indexes: ['a', 'a'] }], 400, 'invalid_swap_duplicate_index_found'],
    ['/indexes/models/find', {}, 404, null],
  ])('POST %s %j', async (path, body, status, code) => {
    expect(await asked('POST', path, body)).toEqual([status, code])
  })

  test('unknown settings, other methods, other keys', async () => {
    expect(await asked('PATCH', '/indexes/models/settings', { ranking: [] })).toEqual([400, 'bad_request'])
    expect(await asked('PATCH', '/indexes/models/settings', { rankingRules: ['best'] })).toEqual([
      400,
      'invalid_settings_ranking_rules',
    ])
    expect(await asked('PUT', '/indexes/models/search', {})).toEqual([405, null])
    expect(await asked('POST', '/multi-search', { queries: [] }, 'forged')).toEqual([403, 'invalid_api_key'])
    expect(await asked('POST', '/multi-search', { queries: [] }, '')).toEqual([
      401,
      'missing_authorization_header',
    ])
  })
})

test('a write is only queued, and a document that cannot be taken fails its whole task', async () => {
  server.tasks.held = true
  const queued = await index.addDocuments([{ id: 'D10', title: 'Ao cá' }], { customMetadata: 'outbox 1' })
  expect([queued.status, await found('ao ca')]).toEqual(['enqueued', []])
  server.tasks.release()
  expect(await client.tasks.waitForTask(queued)).toMatchObject({
    status: 'succeeded',
    customMetadata: 'outbox 1',
  })
  const bad = await index.addDocuments([{ id: 'D11' }, { id: 'a/b' }]).waitTask()
  expect([bad.status, bad.error?.code, server.indexes.get('models')?.documents.has('D11')]).toEqual([
    'failed',
    'invalid_document_id',
    false,
  ])
})
