import { expect, test } from 'vitest'
import { keptIds, withIds, withoutIds } from '#app/features/models/result-ids.ts'

const row = (metric: string, id: string | null = null, on: string | null = null) => ({
  id,
  metric,
  unit: 'hộ',
  on,
})
const counting = () => {
  let next = 0
  return () => `new${(next += 1)}`
}
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id)

test('rows stored before they had ids are named by their place', () => {
  expect(ids(withIds([row('a'), row('b')]))).toEqual(['r1', 'r2'])
  expect(ids(withIds([row('a', 'x7'), row('b')]))).toEqual(['x7', 'r2'])
})

test('a row keeps its id whatever it says now and wherever it stands', () => {
  const saved = [row('a', 'aa'), row('b', 'bb')]
  expect(ids(keptIds([row('b, đo lại', 'bb'), row('a', 'aa')], saved, counting()))).toEqual(['bb', 'aa'])
})

test('a new row gets a new id, and never that of a row that is still there', () => {
  const saved = [row('a', 'aa')]
  expect(ids(keptIds([row('a', 'aa'), row('a')], saved, counting()))).toEqual(['aa', 'new1'])
})

test('a row that came back without its id takes it over, the one measured on the same day first', () => {
  const saved = [row('a', 'aa', '2025-01-01'), row('a', 'bb', '2026-01-01')]
  const rows = [row('a', null, '2026-01-01'), row('A', null, '2027-01-01'), row('')]
  expect(ids(keptIds(rows, saved, counting()))).toEqual(['bb', 'aa', 'new1'])
})

test('an id sent twice stays with the first row', () => {
  expect(ids(keptIds([row('a', 'aa'), row('b', 'aa')], [], counting()))).toEqual(['aa', 'new1'])
})

test('an id that is not among the saved rows stays: papers may name it', () => {
  expect(ids(keptIds([row('a', 'gone')], [], counting()))).toEqual(['gone'])
})

test('ids say nothing to a reader', () => {
  expect(withoutIds([row('a', 'aa')])).toEqual([{ metric: 'a', unit: 'hộ', on: null }])
})
