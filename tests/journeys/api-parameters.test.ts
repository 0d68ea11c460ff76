import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { categories } from '#app/lib/taxonomy.ts'
import { openApi, someModels } from '#tests/journeys/api-client.ts'
import type { Api } from '#tests/journeys/api-client.ts'
import { HERE } from '#tests/support/people.ts'

let api: Api
beforeAll(async () => {
  api = await openApi()
}, 240_000)
beforeEach(someModels)

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
    const plain = await api.models('')
    for (const query of all) expect(await api.models(query), query).toEqual(plain)
    expect(({} as Record<string, unknown>)['limit']).toBeUndefined()
  })

  test('of repeated single values the first counts, of repeated filters all', async () => {
    expect((await api.models('q=que&q=bo')).items.map(({ title }) => title)).toEqual(['Trồng quế hữu cơ'])
    expect((await api.models('limit=1&limit=50')).items).toHaveLength(1)
    const both = await api.models('category=livelihood-crop&category=water-sanitation')
    expect(both.total).toBe(2)
    expect(await api.models('category=livelihood-crop,water-sanitation')).toEqual(both)
    expect(await api.models('category=livelihood-crop,,livelihood-crop&category=water-sanitation')).toEqual(
      both,
    )
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
      api.isA('ModelList', await api.ask(`/models?q=${encodeURIComponent(q)}`))
      api.isA('PlaceList', await api.ask(`/places?q=${encodeURIComponent(q)}`))
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
        const { status } = await api.ask(address)
        expect([200, 400, 404], `${address}: ${status}`).toContain(status)
      }
      const page = await api.site.ask(`/models?q=${q}`)
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
        const answer = await api.site.ask(`${language}/models?${query}`)
        expect(answer.status, query.slice(0, 60)).toBe(200)
        expect(answer.body).not.toContain('<script>alert')
      }
    }
  })
})

describe('filters and pages', () => {
  test('every category finds as many as its count says', async () => {
    const { facets, total } = await api.models('')
    expect(facets['category']?.reduce((sum, { count }) => sum + count, 0)).toBe(total)
    for (const category of categories) {
      const count = facets['category']?.find(({ value }) => value === category)?.count ?? 0
      expect((await api.models(`category=${category}`)).total, category).toBe(count)
    }
  })

  test('filters narrow each other, and a unit takes in what lies under it', async () => {
    expect((await api.models('province=15&terrain=island')).total).toBe(1)
    expect((await api.models('unit=15')).total).toBe(2)
    expect((await api.models(`unit=${HERE}`)).total).toBe(1)
    expect((await api.models('hazard=drought&beneficiary=women')).total).toBe(0)
    expect((await api.models('q=dui+khongco')).total).toBe(0)
  })

  test('cursors lead through everything once', async () => {
    const whole = (await api.models('')).items.map(({ slug }) => slug)
    const walked: string[] = []
    for (let cursor = ''; ;) {
      const page = await api.models(`limit=1${cursor}`)
      walked.push(...page.items.map(({ slug }) => slug))
      if (!page.nextCursor) break
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
    }
    expect(walked).toEqual(whole)
  })
})
