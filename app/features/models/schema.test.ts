import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftContent, emptyDraft, modelContent } from '#app/features/models/schema.ts'
import { fromPlainText } from '#app/lib/rich-text.ts'
import { modelText } from '#tests/support/model-text.ts'

const refusedFields = (input: unknown) => {
  const result = modelContent.safeParse(input)
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'))
}

describe('what a published model must say', () => {
  test('a complete text passes and is the same when read again', () => {
    const text = modelText()
    expect(modelContent.parse(JSON.parse(JSON.stringify(text)))).toEqual(text)
  })

  test.each([
    ['title', { title: 'Nuôi' }],
    ['title', { title: 'ò'.repeat(151) }],
    ['summary', { summary: 'Ngắn quá' }],
    ['category', { category: 'cattle' }],
    ['beneficiaries', { beneficiaries: [] }],
    ['terrain', { terrain: [] }],
    ['households', { households: 0 }],
    ['households', { households: 100_001 }],
    ['households', { households: 2.5 }],
    ['startedOn', { startedOn: '2025-02-30' }],
    ['startedOn', { startedOn: '01/02/2025' }],
    ['months', { months: 241 }],
    ['costs', { costs: [] }],
    ['costs.0.amountVnd', { costs: [{ item: 'Bò', amountVnd: -1, per: 'household', funding: 'ngo' }] }],
    ['costs.0.funding', { costs: [{ item: 'Bò', amountVnd: 1, per: 'household', funding: 'gift' }] }],
    ['costs.0', { costs: [{ item: 'Bò', amountVnd: 1, per: 'household', funding: 'ngo', owner: 'x' }] }],
    ['steps', { steps: [] }],
    ['results.0.on', { results: [{ metric: 'hộ', unit: 'hộ', value: 1, on: 'hôm nay' }] }],
    ['photos.0.alt', { photos: [{ fileId: '0b0f9c1e-5f0a-4c5e-9d52-7b6f5b3e2a11', alt: '' }] }],
    ['sections.risks', { sections: { ...modelText().sections, risks: fromPlainText('  ') } }],
  ])('%s is refused', (field, change) => {
    expect(refusedFields({ ...modelText(), ...change })).toEqual([field])
  })

  test('no field slips in that the form does not have', () => {
    expect(refusedFields({ ...modelText(), slug: 'mine', publishedRevisionId: 'x' })).toEqual([''])
  })
})

describe('a draft', () => {
  test('may be empty', () => {
    expect(emptyDraft()).toMatchObject({ title: '', category: null, costs: [], sections: { risks: null } })
  })

  test('keeps what is half written', () => {
    const half = draftContent.parse({
      title: 'Nuôi',
      costs: [{ item: 'Bò' }],
      steps: [''],
      results: [{ value: 3 }],
    })
    expect(half.costs).toEqual([{ item: 'Bò', amountVnd: null, per: null, funding: null }])
    expect(half.results[0]).toMatchObject({ metric: '', value: 3, on: null })
  })

  test('holds even half a text to its upper bounds', () => {
    expect(draftContent.safeParse({ title: 'a'.repeat(151) }).success).toBe(false)
    expect(draftContent.safeParse({ costs: Array(51).fill({}) }).success).toBe(false)
    expect(draftContent.safeParse({ households: 1e9 }).success).toBe(false)
  })

  test('is stored composed, without control characters or broken letters, and reads back the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        const once = draftContent.parse({ title: typed, steps: [typed] })
        expect(once.title).toBe(once.title.normalize('NFC'))
        expect(once.title.includes('\uFFFD')).toBe(typed.includes('\uFFFD'))
        expect(draftContent.parse(JSON.parse(JSON.stringify(once)))).toEqual(once)
      }),
    )
  })

  test('counts letters as a reader does', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(draftContent.safeParse({ title: family.repeat(100) }).success).toBe(true)
    expect(draftContent.safeParse({ title: family.repeat(151) }).success).toBe(false)
    expect(draftContent.parse({ title: 'Hòa Bình'.normalize('NFD') }).title).toBe('Hòa Bình')
  })
})
