import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { indexModels } from '#app/features/search/index-models.server.ts'
import { categories } from '#app/lib/taxonomy.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { openSite } from '#tests/journeys/site.ts'
import type { Answer, Question, Site } from '#tests/journeys/site.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE } from '#tests/support/people.ts'
import { aReplication } from '#tests/support/replication-makers.ts'

const API = '/api/v1'

let site: Site
let schemas: Ajv2020
beforeAll(async () => {
  site = await openSite()
  const { body } = await site.ask(`${API}/openapi.json`)
  schemas = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(schemas)
  schemas.addSchema(JSON.parse(body) as object, 'openapi')
}, 240_000)
afterAll(() => site.close())

beforeEach(async () => {
  const first = await aModel({ externalId: 'nguon-1', example: true })
  const texts = [
    {
      title: 'Trồng quế hữu cơ',
      category: 'livelihood-crop',
      terrain: ['mountain'],
      beneficiaries: ['women'],
    },
    {
      title: 'Bể chứa nước cho trường',
      category: 'water-sanitation',
      terrain: ['island'],
      hazards: ['drought'],
    },
  ] as const
  const others = await Promise.all(
    texts.map((text, at) =>
      aModel({ unitCode: [ELSEWHERE, '15'][at] ?? HERE, text: structuredClone(text) as object }),
    ),
  )
  await aDraft({ text: { title: 'Nuôi dúi trong chuồng' } })
  await aReplication({ of: first, state: 'completed' })
  await inTransaction((tx) =>
    indexModels(
      tx,
      [first, ...others].map(({ id }) => id),
    ),
  )
})

const ask = (address: string, question?: Question) => site.ask(`${API}${address}`, question)
const text = ({ body }: Answer) => Buffer.from(body, 'latin1').toString()
const json = (answer: Answer) => JSON.parse(text(answer)) as Record<string, unknown>

type Models = {
  items: { slug: string; title: string; category: string }[]
  total: number
  nextCursor: string | null
  facets: Record<string, { value: string; count: number }[]>
}
async function models(query: string): Promise<Models> {
  const answer = await ask(`/models?${query}`)
  expect(answer.status, query).toBe(200)
  return json(answer) as Models
}

/** Throws unless the answer is what the OpenAPI document says of it. */
function isA(schema: string, answer: Answer) {
  const validate = schemas.getSchema(`openapi#/components/schemas/${schema}`)
  if (!validate) throw new Error(`there is no schema ${schema}`)
  validate(json(answer))
  expect(validate.errors ?? []).toEqual([])
}

function isProblem(answer: Answer, status: number, code: string) {
  expect([answer.status, answer.headers['content-type']], text(answer)).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ])
  isA('Problem', answer)
  expect(json(answer)).toMatchObject({ title: code, status })
}

describe('every answer is what the OpenAPI document says', () => {
  test('the document itself names every schema it refers to', async () => {
    const document = await ask('/openapi.json')
    const references = [...text(document).matchAll(/"\$ref":"#([^"]+)"/g)].map((match) => match[1])
    expect(json(document)).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://localhost:3000/api/v1' }],
    })
    expect(schemas.validate('openapi#/components/schemas/ModelList', { items: [{}], total: '1' })).toBe(false)
    for (const reference of references)
      expect(schemas.getSchema(`openapi#${reference}`) ?? reference).toBeTypeOf('function')
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
    ]) {
      isA('ModelList', await ask(`/models?${query}`))
    }
  })

  test('each model in full, with the same facts as in the list', async () => {
    const { items } = await models('limit=100')
    expect(items).toHaveLength(3)
    for (const item of items) {
      const answer = await ask(`/models/${item.slug}`)
      isA('Model', answer)
      expect(json(answer)).toMatchObject(item)
    }
    const whole = json(
      await ask(`/models/${items.find(({ category }) => category === 'livelihood-livestock')?.slug}`),
    )
    expect(whole).toMatchObject({
      externalId: 'nguon-1',
      example: true,
      totalCostVnd: 620_000_000,
      costPerHouseholdVnd: 15_500_000,
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
      isA('PlaceList', await ask(`/places?${query}`))
    }
    for (const code of ['VN', '15', HERE, ELSEWHERE]) isA('Place', await ask(`/places/${code}`))
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
    for (const address of nowhere) isProblem(await ask(address), 404, 'not_found')
  })

  test('a draft is not there, for the API knows nobody', async () => {
    const { slug } = await db.model.findFirstOrThrow({ where: { publishedRevisionId: null } })
    const [hidden, missing] = [await ask(`/models/${slug}`), await ask('/models/ban-thao-zzzzzzzz')]
    isProblem(hidden, 404, 'not_found')
    expect(hidden.body).toBe(missing.body)
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
    `q=${'a'.repeat(201)}`,
    `q=${'%EF%AC%AC'.repeat(100)}`,
    `cursor=${'a'.repeat(301)}`,
    `category=${Array(21).fill('livelihood-crop').join(',')}`,
  ]

  test('a parameter that cannot be used is named', async () => {
    for (const query of unusable) {
      const answer = await ask(`/models?${query}`)
      isProblem(answer, 400, 'bad_parameter')
      expect(json(answer)['errors']).toMatchObject([{ parameter: query.split('=')[0] }])
    }
    for (const query of ['limit=0', 'limit=101', 'limit=x', 'level=x', 'within=x', `q=${'a'.repeat(201)}`]) {
      isProblem(await ask(`/places?${query}`), 400, 'bad_parameter')
    }
  })

  test('a cursor that is none is refused', async () => {
    for (const cursor of ['x', '%27', 'e30', 'WzEsMiwzXQ', '%F0%9F%99%82', 'a'.repeat(300)]) {
      isProblem(await ask(`/models?cursor=${cursor}`), 400, 'bad_cursor')
    }
  })

  test('only reading is a way to ask', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      for (const address of ['/models', '/places', '/models/x', '/nothing']) {
        const { status } = await ask(address, {
          method,
          body: '{}',
          headers: { 'Content-Type': 'application/json' },
        })
        expect([404, 405], `${method} ${address}`).toContain(status)
      }
    }
  })
})

describe('parameters in other shapes', () => {
  const all = [
    'q[]=x',
    'q[a]=x',
    'q=',
    'q=%20',
    'category[]=x',
    'category[0]=x',
    'category[$ne]=x',
    'limit[]=5',
    '__proto__=x',
    'constructor=x',
    '__proto__[limit]=1',
    'unknown=1',
    '&&&',
    '=',
    'cursor=',
    'sort=',
    'category=,,',
  ]

  test('what is no parameter of ours changes nothing', async () => {
    const plain = await models('')
    for (const query of all) expect(await models(query), query).toEqual(plain)
    expect(({} as Record<string, unknown>)['limit']).toBeUndefined()
  })

  test('of repeated single values the first counts, of repeated filters all', async () => {
    expect((await models('q=que&q=bo')).items.map(({ title }) => title)).toEqual(['Trồng quế hữu cơ'])
    expect((await models('limit=1&limit=50')).items).toHaveLength(1)
    const both = await models('category=livelihood-crop&category=water-sanitation')
    expect(both.total).toBe(2)
    expect(await models('category=livelihood-crop,water-sanitation')).toEqual(both)
    expect(await models('category=livelihood-crop,,livelihood-crop&category=water-sanitation')).toEqual(both)
  })

  const questions = [
    "'",
    '"',
    '\\',
    "' or 1=1 --",
    '& | !',
    '<->',
    ':*',
    '(',
    '$1',
    '%',
    '\u202E',
    '🙂',
    '%',
    '-',
    '"a',
    'ß',
    '＜',
    '\n',
    '\t',
  ]

  test('whatever is typed is a question', async () => {
    for (const q of questions) {
      isA('ModelList', await ask(`/models?q=${encodeURIComponent(q)}`))
      isA('PlaceList', await ask(`/places?q=${encodeURIComponent(q)}`))
    }
  })

  test('bytes that are no text are answered or refused, never a failure', async () => {
    for (const q of ['%00', 'a%00b', '%FF', '%ED%A0%80', '%', '%E1%BA', '%u1234', '%c0%ae']) {
      for (const address of [
        `/models?q=${q}`,
        `/places?q=${q}`,
        `/models?category=${q}`,
        `/models?cursor=${q}`,
        `/models/${q}`,
      ]) {
        const { status } = await ask(address)
        expect([200, 400, 404], `${address}: ${status}`).toContain(status)
      }
      const page = await site.ask(`/models?q=${q}`)
      expect([200, 400], `page ${q}`).toContain(page.status)
    }
  })

  test('the page of a search is there whatever its address says', async () => {
    for (const query of [
      'limit=x',
      'category=x',
      'cursor=x',
      'cursor=%F0%9F%99%82',
      'sort=x',
      `q=${'a'.repeat(5000)}`,
      `q=${'%EF%AC%AC'.repeat(200)}`,
      `q=${'%F0%9F%99%82'.repeat(150)}`,
      'q=bo&province=%27',
      '__proto__=x',
      'q[]=1',
      'q=<script>alert(1)</script>',
    ]) {
      for (const language of ['', '/en']) {
        const answer = await site.ask(`${language}/models?${query}`)
        expect(answer.status, query.slice(0, 60)).toBe(200)
        expect(answer.body).not.toContain('<script>alert')
      }
    }
  })
})

describe('filters and pages', () => {
  test('every category finds as many as its count says', async () => {
    const { facets, total } = await models('')
    expect(facets['category']?.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    for (const category of categories) {
      const count = facets['category']?.find(({ value }) => value === category)?.count ?? 0
      expect((await models(`category=${category}`)).total, category).toBe(count)
    }
  })

  test('filters narrow each other, and a unit takes in what lies under it', async () => {
    expect((await models('province=15&terrain=island')).total).toBe(1)
    expect((await models('unit=15')).total).toBe(2)
    expect((await models(`unit=${HERE}`)).total).toBe(1)
    expect((await models('hazard=drought&beneficiary=women')).total).toBe(0)
    expect((await models('q=nuoi+dui')).total).toBe(0)
  })

  test('cursors lead through everything once', async () => {
    const whole = (await models('')).items.map(({ slug }) => slug)
    const walked: string[] = []
    for (let cursor = ''; ;) {
      const page = await models(`limit=1${cursor}`)
      walked.push(...page.items.map(({ slug }) => slug))
      if (!page.nextCursor) break
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
    }
    expect(walked).toEqual(whole)
  })
})

describe('how it is sent', () => {
  const addresses = ['/models', '/models?q=bo', '/places?q=lao', '/places/15', '/openapi.json']

  test('every site may read, nobody is told who asked, and the same is not sent twice', async () => {
    for (const address of addresses) {
      const answer = await ask(address, {
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
        const again = await ask(address, { headers: { 'If-None-Match': known } })
        expect([again.status, again.body, again.headers.etag], `${address} ${known}`).toEqual([304, '', etag])
      }
      expect((await ask(address, { headers: { 'If-None-Match': '"x"' } })).status).toBe(200)
    }
  })

  test('HEAD says what GET would', async () => {
    for (const address of [...addresses, '/models/khong-co', '/models?limit=0']) {
      const [got, head] = [await ask(address), await ask(address, { method: 'HEAD' })]
      expect([head.status, head.body, head.headers.etag, head.headers['content-type']]).toEqual([
        got.status,
        '',
        got.headers.etag,
        got.headers['content-type'],
      ])
    }
  })

  test('a changed model has another ETag', async () => {
    const before = (await ask('/models')).headers.etag
    await inTransaction(async (tx) => {
      const { id } = await aModel()
      await indexModels(tx, [id])
    })
    expect((await ask('/models')).headers.etag).not.toBe(before)
  })

  test('problems can be read from every site too', async () => {
    const { headers } = await ask('/models?limit=0')
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
  })
})
