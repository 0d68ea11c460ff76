import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breadcrumbs, jsonLd } from '#app/lib/json-ld.ts'

const hostile = [
  '</script><script>alert(1)</script>',
  '<!--<script>',
  ']]>',
  '&lt;/script&gt;',
  '\u2028\u2029',
  '"},{"@type":"Person"}',
  '</SCRIPT\u0000>',
  '\\u003c/script>',
  '\ud800',
]

test.each(hostile)('%j stays a title', (name) => {
  const text = jsonLd([{ '@type': 'Article', name }])
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(text)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ '@type': 'Article', name }],
  })
})

test('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const text = jsonLd([{ '@type': 'Article', name }])
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text)['@graph'][0].name).toBe(name)
    }),
  )
})

test('the way to a page is numbered', () => {
  const { itemListElement } = breadcrumbs([
    { name: 'A', url: 'https://a.vn/' },
    { name: 'B', url: 'https://a.vn/b' },
  ])
  expect(itemListElement).toMatchObject([{ position: 1 }, { position: 2, item: 'https://a.vn/b' }])
})
