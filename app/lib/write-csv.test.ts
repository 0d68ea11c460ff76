import { expect, test } from 'vitest'
import { parseCsv } from '#app/features/profiles/csv-rules.ts'
import { writeCsv } from '#app/lib/write-csv.ts'

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r\n=1', '＝1', '\u0000=1', ' =1'])(
  'no spreadsheet takes %j for a formula',
  (text) => {
    expect(writeCsv([[text]])).toContain(`"'${text}"`)
  },
)

test('what was written reads the same, numbers as numbers', () => {
  const rows = [
    ['Dòng', 'Lý do'],
    [2, 'a "b", c\nd'],
    [-3, ''],
  ]
  const text = writeCsv(rows)
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(parseCsv(text).map(({ cells }) => cells)).toEqual([
    ['Dòng', 'Lý do'],
    ['2', 'a "b", c\nd'],
    ['-3', ''],
  ])
})
