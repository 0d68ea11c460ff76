import { expect, test } from 'vitest'
import { parseCsv } from '#app/features/profiles/csv-rules.ts'
import { readProfileTable } from '#app/features/profiles/import-rules.ts'

const read = (text: string) => readProfileTable(parseCsv(text))

test('a table is read with commas, semicolons or tabs, with quotes and line breaks in cells', () => {
  for (const mark of [',', ';', '\t']) {
    const text = `\uFEFFa${mark}b\r\n"1${mark} ""hai""\nba"${mark}2\r\n\r\n3${mark}\r\n`
    expect(parseCsv(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: [`1${mark} "hai"\nba`, '2'] },
      { line: 5, cells: ['3', ''] },
    ])
  }
})

test('a quote that never ends is one cell, and an empty file no row', () => {
  expect(parseCsv('a,b\n"1,2\n3')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1,2\n3'] },
  ])
  expect(parseCsv('')).toEqual([])
})

const header =
  'unitCode,year,households,poor,nearPoor,validFrom,source,terrain,zones,zoneBasis,hazards,market,road'

test('a row may hold facts, counts or both, by id or by name', () => {
  const { rows, faults } = read(
    `${header}
02761,2025,2.100,310,220,,Rà soát 2025,,,,,,
02761,,,,,01/01/2026,Báo cáo xã,Miền núi|midland,zone-3,Quyết định 60,none,"12,5",Chỉ đi được mùa khô`,
  )
  expect(faults).toEqual([])
  expect(rows.map(({ line }) => line)).toEqual([2, 3])
  expect(rows[0]?.row).toMatchObject({
    unitCode: '02761',
    counts: { year: 2025, households: 2_100, poor: 310, nearPoor: 220 },
    dated: null,
  })
  expect(rows[1]?.row.dated).toMatchObject({
    validFrom: '2026-01-01',
    facts: {
      terrain: ['mountain', 'midland'],
      zone: { zones: ['zone-3'], legalBasis: 'Quyết định 60' },
      hazards: [],
      market: 12.5,
      road: 'dry-season',
      labour: null,
    },
  })
})

test.each([
  ['2761,2025,100,10,5,,Báo cáo,,,,,,', 'unitCode'],
  ['02761,,,,,,,,,,,,', 'unitCode'],
  ['02761,2025,100,90,20,,Báo cáo,,,,,,', 'nearPoor'],
  ['02761,2025,100,90,,,Báo cáo,,,,,,', 'nearPoor'],
  ['02761,2025,100,10,5,,,,,,,,', 'source'],
  ['02761,,,,,,Báo cáo,mountain,,,,,', 'validFrom'],
  ['02761,,,,,2026-01-01,Báo cáo,núi,,,,,', 'terrain'],
  ['02761,,,,,2026-01-01,Báo cáo,,zone-3,,,,', 'zoneBasis'],
  ['02761,,,,,2026-01-01,Báo cáo,,zone-1|zone-2,Quyết định,,,', 'zones'],
  ['02761,,,,,2026-01-01,Báo cáo,,,,none|storm,,', 'hazards'],
  ['02761,,,,,2026-02-30,Báo cáo,mountain,,,,,', 'validFrom'],
  ['02761,,,,,2026-01-01,Báo cáo,,,,,xa,', 'market'],
  ['02761,2025,100,10,5,,Báo cáo,,,,,,,more', ''],
])('the row %s is refused at %s', (row, path) => {
  const { rows, faults } = read(`${header}\n${row}`)
  expect(rows).toEqual([])
  expect(faults).toMatchObject([{ line: 2, issues: [{ path }] }])
})

test('a table without units, or with a column nobody knows, is not read at all', () => {
  expect(read('year,poor\n2025,1')).toMatchObject({ header: 'no_unit_code', rows: [] })
  expect(read('unitCode,poors\n02761,1')).toMatchObject({
    header: 'unknown_column',
    unknown: ['poors'],
  })
})

test('columns go by their names in the templates too, and the name of the unit is not read', () => {
  const { header, rows } = read(
    'Mã đơn vị;Tên đơn vị;Năm;TỔNG  SỐ HỘ;Hộ nghèo;Hộ cận nghèo;Nguồn\n02761;=x;2025;900;9;5;Rà soát',
  )
  expect(header).toBe('ok')
  expect(rows[0]?.row).toMatchObject({ unitCode: '02761', counts: { year: 2025, households: 900 } })
})
