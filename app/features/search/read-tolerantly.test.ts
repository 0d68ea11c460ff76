import { expect, test } from 'vitest'
import { readTolerantly } from '#app/features/search/read-tolerantly.ts'

const read = (query: string) => readTolerantly(new URLSearchParams(query), 24)

test('a wrong value is left out, and the right ones beside it stay', () => {
  expect(
    read('q=bo&category=health,alchemy&category=housing&terrain=moon&sort=price&limit=9999'),
  ).toMatchObject({
    q: 'bo',
    filters: { category: ['health', 'housing'], terrain: [] },
    sort: 'best',
    limit: 24,
  })
})

test('what nobody asked for is ignored', () => {
  expect(read('q=bo&utm_source=x&__proto__=1&constructor=2')).toMatchObject({ q: 'bo', sort: 'best' })
})

test('far too many values of one kind are as good as none', () => {
  const many = Array.from({ length: 30 }, (_, at) => `year=${2000 + at}`).join('&')
  expect(read(many).filters.year).toEqual([])
})
