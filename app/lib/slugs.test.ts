import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugify } from './slugs.ts'

test('a title becomes an address without accents', () => {
  expect(slugify("Nuôi bò sinh sản ở Ea H'Leo (2024)")).toBe('nuoi-bo-sinh-san-o-ea-hleo-2024')
  expect(slugify('Mô hình "Đổi mới" – Đắk Mil'.normalize('NFD'))).toBe('mo-hinh-doi-moi-dak-mil')
})

test('a long title is cut between syllables', () => {
  const slug = slugify('Người nghèo '.repeat(30))
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slug.endsWith('-nguoi') || slug.endsWith('-ngheo')).toBe(true)
})

test('any text gives a usable address', () => {
  expect(slugify('中文')).toBe('muc')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const slug = slugify(title)
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(80)
      expect(slugify(slug)).toBe(slug)
    }),
  )
})
