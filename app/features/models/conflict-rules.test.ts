import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conflictingFields, same, withTheirs } from '#app/features/models/conflict-rules.ts'
import { fromPlainText } from '#app/lib/rich-text.ts'
import { modelText } from '#tests/support/model-text.ts'

const text = (more = {}) => {
  const { photos: _, ...rest } = modelText(more)
  return rest
}

test('only the fields that differ are shown, each section by itself', () => {
  const mine = text({ title: 'Nuôi bò vỗ béo', steps: ['Họp thôn'] })
  const theirs = text({ sections: { ...text().sections, risks: fromPlainText('Rét hại.') } })
  expect(conflictingFields(mine, theirs).map((field) => field.name)).toEqual([
    'title',
    'steps',
    'sections.risks',
  ])
})

test('two equal texts have no conflict', () => {
  expect(conflictingFields(text(), JSON.parse(JSON.stringify(text())))).toEqual([])
})

test('a value is the same after a turn through JSON, in whatever order its keys come back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const turned = JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
        inner && typeof inner === 'object' && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).reverse())
          : inner,
      )
      expect(same(JSON.parse(JSON.stringify(value)), turned)).toBe(true)
    }),
  )
})

test('of a conflict each side is taken field by field', () => {
  const mine = text({ title: 'Nuôi bò vỗ béo', months: 12 })
  const risks = fromPlainText('Rét hại.')
  const theirs = text({ title: 'Nuôi bò lai', months: 36, sections: { ...text().sections, risks } })
  const settled = withTheirs(mine, theirs, ['title', 'sections.risks', 'photos', '__proto__'])
  expect(conflictingFields(settled, theirs).map((field) => field.name)).toEqual(['months'])
  expect(Object.keys(settled).sort()).toEqual(Object.keys(mine).sort())
})
