import { expect, test } from 'vitest'
import { askedFilter, chosenFilters } from '#app/features/search/meilisearch/lexeme-filter.ts'

test.each([
  [`'bo'`, `lex = "bo"`],
  [`'bo' & 'sinh_san'`, `(lex = "bo" AND lex = "sinh_san")`],
  [`('lon' | 'heo')`, `(lex IN [lex = "lon", lex = "heo"])`.replaceAll('lex = ', '')],
  [
    `'nuoi' & ('lon' | 'heo' | ('ga' & 'vit'))`,
    `(lex = "nuoi" AND (lex IN ["lon", "heo"] OR (lex = "ga" AND lex = "vit")))`,
  ],
  [`'t.truong' & 'ho':*`, `(lex = "t.truong" AND lex STARTS WITH "ho")`],
  [`'nuoc' & !'giang'`, `(lex = "nuoc" AND NOT lex = "giang")`],
  [`!('a' & 'b')`, `NOT (lex = "a" AND lex = "b")`],
  [`'x.đê'`, `lex = "${'x.đê'.normalize('NFKD')}"`],
])('%s is asked as %s', (query, filter) => {
  expect(askedFilter({ query })).toBe(filter)
})

test('everything, nothing and known ids are filters too', () => {
  expect(askedFilter('everything')).toBeNull()
  expect(askedFilter('nothing')).toBe('id NOT EXISTS')
  expect(askedFilter({ ids: [] })).toBe('id NOT EXISTS')
  expect(askedFilter({ ids: ['a', 'b'] })).toBe('id IN ["a", "b"]')
})

test('within a facet any value will do, and what people send cannot leave its quotation marks', () => {
  expect(chosenFilters({ category: ['a', 'b'], unit: ['15'] })).toEqual([
    'category IN ["a", "b"]',
    '(unitCode IN ["15"] OR provinceCode IN ["15"])',
  ])
  expect(chosenFilters({ category: ['a'], hazard: ['"] OR id EXISTS OR "\\'] }, 'category')).toEqual([
    'hazard IN ["\\"] OR id EXISTS OR \\"\\\\"]',
  ])
})
