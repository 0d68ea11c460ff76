import { describe, expect, test } from 'vitest'
import { draftForm } from '#app/features/models/form-schema.ts'
import { toPlainText } from '#app/lib/rich-text.ts'

const typed = { version: '3', title: 'Nuôi bò', sections: {} }
const read = (more: object, lang: 'vi' | 'en' = 'vi') => draftForm(lang).safeParse({ ...typed, ...more })

describe('the text form', () => {
  test('an empty form saves', () => {
    expect(read({}).data).toMatchObject({ version: 3, next: 'edit', households: null, costs: [], tags: [] })
  })

  test('figures and dates are read as people write them', () => {
    const { data } = read({
      households: '1.200',
      startedOn: '01/03/2024',
      costs: [{ item: 'Bò', amountVnd: '15 triệu', per: 'household', funding: 'ngo' }],
      results: [{ metric: 'Thu nhập', unit: 'triệu', baseline: '2,5', value: '3,75', on: '2026-03-01' }],
    })
    expect(data).toMatchObject({
      households: 1200,
      startedOn: '2024-03-01',
      costs: [{ amountVnd: 15_000_000 }],
      results: [{ baseline: 2.5, value: 3.75 }],
    })
  })

  test('a dot groups in Vietnamese and divides in English', () => {
    const figure = { results: [{ metric: 'kg', unit: 'kg', value: '1.234' }] }
    expect(read(figure, 'vi').data?.results[0]?.value).toBe(1234)
    expect(read(figure, 'en').data?.results[0]?.value).toBe(1.234)
  })

  test('what is no figure is refused at its field and not taken for nothing', () => {
    const { error } = read({ households: 'nhiều', costs: [{ item: 'Bò', amountVnd: 'một ít' }] })
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual(['households', 'costs.0.amountVnd'])
  })

  test('a box ticked alone and boxes ticked together both count', () => {
    expect(read({ terrain: 'mountain' }).data?.terrain).toEqual(['mountain'])
    expect(read({ terrain: ['mountain', 'delta'] }).data?.terrain).toEqual(['mountain', 'delta'])
  })

  test('tags are parted by commas, and a tag written twice counts once', () => {
    expect(read({ tags: 'bò sinh sản, bò vàng,Bò sinh sản' }).data?.tags).toEqual(['Bò sinh sản', 'bò vàng'])
  })

  test('a section comes as markup', () => {
    const { data } = read({ sections: { lessons: '- một\n- hai' } })
    expect(data?.sections.lessons && toPlainText(data.sections.lessons)).toBe('- một\n- hai')
  })

  test('columns of the table that are no fields of the form have no way in', () => {
    const { data } = read({ photos: [{ fileId: 'x' }], editedById: 'x', submittedAt: 'x', slug: 'x' })
    expect(Object.keys(data ?? {})).not.toEqual(expect.arrayContaining(['photos']))
    expect(JSON.stringify(data)).not.toContain('"x"')
  })
})
