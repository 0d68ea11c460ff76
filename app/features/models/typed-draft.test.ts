import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftForm } from '#app/features/models/form-schema.ts'
import { withoutEmptyRows } from '#app/features/models/rules.ts'
import { draftText } from '#app/features/models/schema.ts'
import { typedDraft } from '#app/features/models/typed-draft.ts'
import { modelText } from '#tests/support/model-text.ts'

const reread = (typed: object, lang: 'vi' | 'en') => {
  const text = draftText.parse(draftForm(lang).parse({ ...typed, version: '1' }))
  return withoutEmptyRows(text)
}

test.each(['vi', 'en'] as const)('a form opened and saved unchanged changes nothing (%s)', (lang) => {
  const { photos: _, files: _files, ...text } = modelText()
  expect(reread(typedDraft(text, lang), lang)).toEqual(text)
  const empty = draftText.parse({})
  expect(reread(typedDraft(empty, lang), lang)).toEqual(empty)
})

test('figures come back as they were, in both languages', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('vi' as const, 'en' as const),
      fc.integer({ min: -1e11, max: 1e11 }),
      fc.constantFrom(1, 10, 1000, 1e5),
      (lang, size, scale) => {
        const row = {
          metric: 'kg',
          unit: 'kg',
          baseline: null,
          value: size / scale,
          on: null,
          households: 1500,
        }
        const text = { ...draftText.parse({}), results: [row] }
        expect(reread(typedDraft(text, lang), lang).results).toEqual([row])
      },
    ),
  )
})
