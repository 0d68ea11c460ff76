import { expect, test } from 'vitest'
import { moved } from '#app/features/models/photo-order.ts'

test.each([
  [0, 2, ['b', 'c', 'a', 'd']],
  [3, 0, ['d', 'a', 'b', 'c']],
  [1, 0, ['b', 'a', 'c', 'd']],
  [2, 2, ['a', 'b', 'c', 'd']],
  [0, 99, ['b', 'c', 'd', 'a']],
])('the photo at %i goes to %i and the others close up', (from, to, order) => {
  expect(moved(['a', 'b', 'c', 'd'], from, to)).toEqual(order)
})
