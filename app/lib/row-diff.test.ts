import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowDiff } from '#app/lib/row-diff.ts'

type Row = { name: string; amount: number }
const alike = [
  (a: Row, b: Row) => a.name === b.name && a.amount === b.amount,
  (a: Row, b: Row) => a.name === b.name,
]
const kinds = (from: Row[], to: Row[]) => rowDiff(from, to, alike).map(({ kind }) => kind)

test('a row is known by its name: what it costs may change', () => {
  const [bo, de, co] = [
    { name: 'bò', amount: 15 },
    { name: 'dê', amount: 3 },
    { name: 'cỏ', amount: 1 },
  ]
  expect(kinds([bo, de], [{ ...bo, amount: 16 }, co])).toEqual(['changed', 'removed', 'added'])
})

test('the fewest rows count as moved', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ name, amount: 1 })) as [Row, Row, Row]
  const moved = rowDiff([a, b, c], [c, a, b], alike).map((row) => 'moved' in row && row.moved)
  expect(moved).toEqual([true, false, false])
})

const aRow = fc.record({ name: fc.constantFrom('bò', 'dê', 'gà', 'cỏ'), amount: fc.nat(2) })
const rows = fc.array(aRow, { maxLength: 8 })

test('every row of both lists is told once, the new ones in their order', () => {
  fc.assert(
    fc.property(rows, rows, (from, to) => {
      const told = rowDiff(from, to, alike)
      const olds = told.flatMap((row) => ('from' in row ? [row] : [])).sort((a, b) => a.fromAt - b.fromAt)
      expect(olds.map((row) => row.from)).toEqual(from)
      expect(told.flatMap((row) => ('to' in row ? [row.to] : []))).toEqual(to)
    }),
  )
})
