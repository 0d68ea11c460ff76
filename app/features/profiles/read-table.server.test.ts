import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { readProfileTable } from '#app/features/profiles/import-rules.ts'
import { readTable } from '#app/features/profiles/read-table.server.ts'
import { csvTemplate, xlsxTemplate } from '#app/features/profiles/table-template.server.ts'
import { readArchive } from '#app/platform/archive-guard.server.ts'
import { packArchive } from '#app/platform/pack-archive.server.ts'

async function workbook(rows: unknown[][], name = 'Hồ sơ'): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(name)
  for (const row of rows) sheet.addRow(row)
  book.addWorksheet('Khác').addRow(['không đọc'])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const cellsOf = async (bytes: Buffer) => (await readTable(bytes)).map(({ cells }) => cells)

test('the first sheet is read as it would be typed: days, decimals, codes with their zeros, results of formulas', async () => {
  const bytes = await workbook([
    ['Mã đơn vị', 'validFrom', 'market', 'source', 'terrain'],
    [
      2761,
      new Date('2026-02-01'),
      4.5,
      { formula: 'A1&"x"', result: 'Báo cáo' },
      { richText: [{ text: 'Miền ' }, { text: 'núi' }] },
    ],
    [],
    ['02761', '01/02/2026', '4,5', { text: 'Báo cáo', hyperlink: 'https://evil.example' }, null],
  ])
  expect(await readTable(bytes)).toEqual([
    { line: 1, cells: ['Mã đơn vị', 'validFrom', 'market', 'source', 'terrain'] },
    { line: 2, cells: ['02761', '2026-02-01', '4,5', 'Báo cáo', 'Miền núi'] },
    { line: 4, cells: ['02761', '01/02/2026', '4,5', 'Báo cáo'] },
  ])
})

test('a workbook and CSV of the same rows say the same', async () => {
  const rows = [
    ['unitCode', 'year', 'households', 'poor', 'nearPoor', 'source'],
    ['02761', '2025', '900', '9', '5', 'Rà soát'],
    ['02761', '2024', '900', '900', '5', 'Rà soát'],
  ]
  const csv = Buffer.from(rows.map((row) => row.join(';')).join('\n'))
  const [one, two] = [
    readProfileTable(await readTable(await workbook(rows))),
    readProfileTable(await readTable(csv)),
  ]
  expect(one).toEqual(two)
  expect(one.rows).toHaveLength(1)
  expect(one.faults).toMatchObject([{ line: 3 }])
})

test('the templates hold the units, say nothing yet, and come back as they went out', async () => {
  const units = [
    { code: '02761', name: 'Xã Mường Khương, Lào Cai' },
    { code: '00004', name: '=1+1' },
  ]
  for (const lang of ['vi', 'en'] as const) {
    for (const bytes of [await xlsxTemplate(units, lang), Buffer.from(csvTemplate(units, lang))]) {
      const table = readProfileTable(await readTable(bytes))
      expect(table.header).toBe('ok')
      expect(table.faults.map(({ issues }) => issues[0]?.issue?.message)).toEqual([
        'nothing_said',
        'nothing_said',
      ])
      expect((await cellsOf(bytes)).slice(1).map(([code]) => code)).toEqual(['02761', '00004'])
    }
  }
  expect(csvTemplate(units, 'vi')).toContain(`"'=1+1"`)
})

describe('refuses', () => {
  const few = [['unitCode'], ['02761']]
  test.each([
    ['text in another encoding', async () => Buffer.from([0xd2, 0xe1, 0xba]), 'table_not_utf8'],
    ['nothing', async () => Buffer.alloc(0), null],
    ['an old workbook', async () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'archive_old_format'],
    [
      'an archive that is no workbook',
      async () => packArchive(new Map([['a.txt', Buffer.from('x')]])),
      'table_not_workbook',
    ],
    ['half of a workbook', async () => (await workbook(few)).subarray(0, 2_000), 'archive_unreadable'],
    [
      'a workbook with macros',
      async () => changed(await workbook(few), 'xl/vbaProject.bin', 'x'),
      'archive_has_macros',
    ],
    [
      'a sheet that is not XML',
      async () =>
        changed(await workbook(few), 'xl/worksheets/sheet1.xml', '<worksheet><sheetData></worksheet>'),
      'archive_unreadable',
    ],
    [
      'entities',
      async () => changed(await workbook(few), 'xl/sharedStrings.xml', '<!DOCTYPE a><sst/>'),
      'archive_has_doctype',
    ],
    ['CSV of too many rows', async () => Buffer.from('unitCode\n'.repeat(10_002)), 'table_too_long'],
    ['a workbook of too many rows', async () => workbook(Array(10_002).fill(['02761'])), 'table_too_long'],
  ])('%s', async (_, make, code) => {
    const read = readTable(await make())
    if (code === null) expect(await read).toEqual([])
    else await expect(read).rejects.toMatchObject({ name: 'Refusal', code })
  })
})

async function changed(bytes: Buffer, name: string, text: string): Promise<Buffer> {
  return packArchive((await readArchive(bytes)).set(name, Buffer.from(text)))
}
