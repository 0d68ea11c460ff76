import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { recordFacts } from '#app/features/profiles/record-facts.server.ts'
import { recordPoverty } from '#app/features/profiles/record-poverty.server.ts'
import { indexModels } from '#app/features/search/index-models.server.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { json, openApi, someModels, text } from '#tests/journeys/api-client.ts'
import type { Api } from '#tests/journeys/api-client.ts'
import { aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'
import { countsInput, factsInput } from '#tests/support/profile-makers.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
}, 240_000)
beforeEach(someModels)

describe('every answer is what the OpenAPI document says', () => {
  test('the document itself names every schema it refers to', async () => {
    const document = await api.ask('/openapi.json')
    const references = [...text(document).matchAll(/"\$ref":"#([^"]+)"/g)].map((match) => match[1])
    expect(json(document)).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://localhost:3000/api/v1' }],
    })
    expect(api.schemas.validate('openapi#/components/schemas/ModelList', { items: [{}], total: '1' })).toBe(
      false,
    )
    for (const reference of references)
      expect(api.schemas.getSchema(`openapi#${reference}`) ?? reference).toBeTypeOf('function')
  })

  test('lists of models', async () => {
    for (const query of [
      '',
      'q=bo',
      'q=kh%C3%B4ng+c%C3%B3',
      'sort=newest',
      'limit=1',
      'province=15',
      `unit=${HERE}`,
      'category=',
      'evidence=declared,verified',
    ]) {
      api.isA('ModelList', await api.ask(`/models?${query}`))
    }
  })

  test('each model in full, with the same facts as in the list', async () => {
    const { items } = await api.models('limit=100')
    expect(items).toHaveLength(3)
    for (const item of items) {
      const answer = await api.ask(`/models/${item.slug}`)
      api.isA('Model', answer)
      expect(json(answer)).toMatchObject(item)
    }
    const whole = json(
      await api.ask(`/models/${items.find(({ category }) => category === 'livelihood-livestock')?.slug}`),
    )
    expect(whole).toMatchObject({
      externalId: 'nguon-1',
      example: true,
      totalCostVnd: 620_000_000,
      costPerHouseholdVnd: 15_500_000,
      evidence: 'declared',
      replications: { total: 1, running: 0, completed: 1, stopped: 0 },
      unit: { code: HERE, province: { code: '15', name: 'Lào Cai' } },
      sections: { risks: 'Phần risks của mô hình.' },
    })
  })

  test('places', async () => {
    for (const query of [
      '',
      'q=lao+cai',
      'q=02761',
      'q=kh%C3%B4ng',
      'within=15&limit=100',
      'within=15&level=commune',
      'level=province&q=ha',
    ]) {
      api.isA('PlaceList', await api.ask(`/places?${query}`))
    }
    for (const code of ['VN', '15', HERE, ELSEWHERE]) api.isA('Place', await api.ask(`/places/${code}`))
  })
})

describe('how a model suits a commune', () => {
  test('is told with its reasons, and without one to four households', async () => {
    const { slug } = await aModel({ unitCode: ELSEWHERE })
    const now = new Date('2026-11-24')
    await recordFacts(anEditor(), HERE, factsInput({ terrain: ['mountain'], market: 40 }), now)
    await recordPoverty(anEditor(), HERE, countsInput({ poor: 3 }), now)
    const answer = await api.ask(`/models/${slug}/fit?unit=${HERE}`)
    api.isA('Fit', answer)
    expect(json(answer)).toMatchObject({ model: slug, unit: { code: HERE }, ownPlace: false })
    expect(json(answer)['reasonsFor']).toContainEqual({
      code: 'beneficiaries_here',
      values: { year: 2025, poor: 'few', nearPoor: 200 },
      text: 'Năm 2025 nơi này có dưới 5 hộ nghèo, 200 hộ cận nghèo.',
    })
    expect(json(answer)['reasonsAgainst']).toMatchObject([{ code: 'market_far', values: { km: 40 } }])
  })

  test('is unclear of a place that nobody described', async () => {
    const { slug } = await aModel()
    const answer = await api.ask(`/models/${slug}/fit?unit=${HERE}`)
    api.isA('Fit', answer)
    expect(json(answer)).toMatchObject({ verdict: 'unclear', ownPlace: true, reasonsAgainst: [] })
  })

  test('asks for a commune', async () => {
    const { slug } = await aModel()
    for (const unit of ['', '?unit=', '?unit=15', '?unit=VN', '?unit=99999', '?unit=%27'])
      api.isProblem(await api.ask(`/models/${slug}/fit${unit}`), 400, 'bad_parameter')
    api.isProblem(await api.ask(`/models/khong-co/fit?unit=${HERE}`), 404, 'not_found')
  })
})

describe('problems', () => {
  const nowhere = [
    '/models/khong-co',
    '/models/Khong%20Co',
    '/models/%F0%9F%99%82',
    `/models/${'a'.repeat(3000)}`,
    '/models/..%2f..%2fetc',
    '/places/99999',
    '/places/x',
    '/places/%27',
    '/nothing',
    '/models/a/b',
  ]

  test('what is not there is told as such', async () => {
    for (const address of nowhere) api.isProblem(await api.ask(address), 404, 'not_found')
  })

  test('a draft is not there, for the API knows nobody', async () => {
    const { slug } = await db.model.findFirstOrThrow({ where: { publishedRevisionId: null } })
    const [hidden, missing] = [await api.ask(`/models/${slug}`), await api.ask('/models/ban-thao-zzzzzzzz')]
    api.isProblem(hidden, 404, 'not_found')
    expect(hidden.body).toBe(missing.body)
  })

  test('a withdrawn model is gone, and says why', async () => {
    const reason = 'Số hộ thoát nghèo bị tính trùng.'
    const { slug } = await aModel({ withdrawn: reason })
    const answer = await api.ask(`/models/${slug}`)
    api.isProblem(answer, 410, 'withdrawn')
    expect(json(answer)).toMatchObject({ reason })
    expect((await api.models('')).items.map((item) => item.slug)).not.toContain(slug)
    const page = await api.site.ask(`/models/${slug}`)
    expect(page.status).toBe(200)
    expect(text(page)).toContain('<meta name="robots" content="noindex"/>')
    expect(text(page)).toContain(reason)
  })

  const unusable = [
    'limit=0',
    'limit=-1',
    'limit=1e9',
    'limit=101',
    'limit=NaN',
    'limit=1.5',
    'limit=x',
    'limit=Infinity',
    'limit=[]',
    'category=x',
    'category=livelihood-crop,x',
    'category=constructor',
    'terrain=__proto__',
    'province=1',
    'province=VN',
    'province=%27',
    'unit=%25',
    'sort=x',
    'sort=toString',
    'hazard=1%3B--',
    'evidence=proven',
    `cursor=${'a'.repeat(301)}`,
    `category=${Array(21).fill('livelihood-crop').join(',')}`,
  ]

  test('a parameter that cannot be used is named', async () => {
    for (const query of unusable) {
      const answer = await api.ask(`/models?${query}`)
      api.isProblem(answer, 400, 'bad_parameter')
      expect(json(answer)['errors']).toMatchObject([{ parameter: query.split('=')[0] }])
    }
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'level=x', 'within=x', `q=${'a'.repeat(201)}`]) {
      api.isProblem(await api.ask(`/places?${query}`), 400, 'bad_parameter')
    }
  })

  test('a cursor that is none is refused', async () => {
    for (const cursor of ['x', '%27', 'e30', 'WzEsMiwzXQ', '%F0%9F%99%82', 'a'.repeat(300)]) {
      api.isProblem(await api.ask(`/models?cursor=${cursor}`), 400, 'bad_cursor')
    }
  })

  test('only reading is a way to ask', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const address of ['/models', '/places', '/models/x', '/nothing']) {
        const { status } = await api.ask(address, {
          method,
          body: '{}',
          headers: { 'Content-Type': 'application/json' },
        })
        expect([404, 405], `${method} ${address}`).toContain(status)
      }
    }
  })
})

describe('how it is sent', () => {
  const addresses = ['/models', '/models?q=bo', '/places?q=lao', '/places/15', '/openapi.json']

  test('every site may read, nobody is told who asked, and the same is not sent twice', async () => {
    for (const address of addresses) {
      const answer = await api.ask(address, {
        headers: { Origin: 'https://elsewhere.example', Cookie: 'session=abc' },
      })
      expect(answer.headers).toMatchObject({
        'access-control-allow-origin': '*',
        'content-type': 'application/json; charset=utf-8',
      })
      expect(answer.headers['set-cookie']).toBeUndefined()
      expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
      const etag = answer.headers.etag ?? ''
      for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
        const again = await api.ask(address, { headers: { 'If-None-Match': known } })
        expect([again.status, again.body, again.headers.etag], `${address} ${known}`).toEqual([304, '', etag])
      }
      expect((await api.ask(address, { headers: { 'If-None-Match': '"x"' } })).status).toBe(200)
    }
  })

  test('HEAD says what GET would', async () => {
    for (const address of [...addresses, '/models/khong-co', '/models?limit=0']) {
      const [got, head] = [await api.ask(address), await api.ask(address, { method: 'HEAD' })]
      expect([head.status, head.body, head.headers.etag, head.headers['content-type']]).toEqual([
        got.status,
        '',
        got.headers.etag,
        got.headers['content-type'],
      ])
    }
  })

  test('a changed model has another ETag', async () => {
    const before = (await api.ask('/models')).headers.etag
    await inTransaction(async (tx) => {
      const { id } = await aModel()
      await indexModels(tx, [id])
    })
    expect((await api.ask('/models')).headers.etag).not.toBe(before)
  })

  test('problems can be read from every site too', async () => {
    const { headers } = await api.ask('/models?limit=0')
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
  })
})
