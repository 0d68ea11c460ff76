import { expect, test } from 'vitest'
import { SeenIds } from '#app/features/models/seen-ids.ts'

test('every id that went by is known, and no other', () => {
  const seen = new SeenIds()
  const ids = Array.from({ length: 5_000 }, (_, at) => `nguồn-${at}`)
  for (const id of ids) {
    expect(seen.has(id)).toBe(false)
    seen.add(id)
    seen.add(id)
  }
  expect(ids.every((id) => seen.has(id))).toBe(true)
  expect(seen.has('nguồn-5000')).toBe(false)
  expect(seen.has('')).toBe(false)
})
