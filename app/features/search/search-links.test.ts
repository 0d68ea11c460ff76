import { expect, test } from 'vitest'
import {
  chipsOf,
  mapHref,
  saveHref,
  takenLiterally,
  withWords,
  withoutFilters,
} from '#app/features/search/search-links.ts'
import { searchHref } from '#app/features/search/search-href.ts'
import { inOrder } from '#app/features/search/facet-order.ts'

const query = {
  q: 'nuôi bò',
  sort: 'cost' as const,
  filters: { category: ['health', 'housing'], unit: ['02761'] },
  fits: '16876',
  plain: ['p:a'],
  cursor: 'xyz',
}

test('every chosen value is a chip that takes away only itself, back to the first page', () => {
  expect(chipsOf(query).map(({ facet, value }) => [facet, value])).toEqual([
    ['unit', '02761'],
    ['category', 'health'],
    ['category', 'housing'],
  ])
  expect(chipsOf(query)[1]?.without).toBe(
    '/models?q=nu%C3%B4i+b%C3%B2&category=housing&unit=02761&sort=cost&plain=p%3Aa&fits=16876',
  )
})

test('clearing keeps the words and their order', () => {
  expect(withoutFilters(query)).toBe('/models?q=nu%C3%B4i+b%C3%B2&sort=cost&plain=p%3Aa')
})

test('taking words literally is said once for each', () => {
  expect(takenLiterally({ q: 'x', sort: 'best', filters: {}, plain: ['p:a'] }, ['p:a', 'c:b'])).toBe(
    '/models?q=x&plain=p%3Aa&plain=c%3Ab',
  )
})

test('other words forget what was said of the old ones', () => {
  expect(withWords(query, 'nuôi dê')).toBe(
    '/models?q=nu%C3%B4i+d%C3%AA&category=health&category=housing&unit=02761&sort=cost&fits=16876',
  )
})

test('the map keeps words and choice; saving forgets order, page and place to fit', () => {
  expect(mapHref(query)).toBe(
    '/models/map?q=nu%C3%B4i+b%C3%B2&category=health&category=housing&unit=02761&plain=p%3Aa',
  )
  expect(saveHref({ q: '', sort: 'newest', filters: {} })).toBe('/saved-searches/new')
  expect(saveHref(query)).toMatch(/^\/saved-searches\/new\?q=/)
})

test('one search is one address, in whatever order it was chosen', () => {
  expect(searchHref({ q: '', sort: 'best', filters: { year: ['2024'], cost: ['under-2m'] } })).toBe(
    searchHref({ q: '', sort: 'best', filters: { cost: ['under-2m'], year: ['2024'] } }),
  )
})

test('bands stand from low to high, evidence from strong to weak, years from new to old', () => {
  const values = (...names: string[]) => names.map((value) => ({ value, count: 1 }))
  const read = (...given: Parameters<typeof inOrder>) => inOrder(...given).map(({ value }) => value)
  expect(read('cost', values('over-50m', 'under-2m'))).toEqual(['under-2m', 'over-50m'])
  expect(read('evidence', values('declared', 'sustained'))).toEqual(['sustained', 'declared'])
  expect(read('year', values('2021', '2024'))).toEqual(['2024', '2021'])
  expect(read('category', values('housing', 'health'))).toEqual(['housing', 'health'])
})
