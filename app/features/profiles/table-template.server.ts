import ExcelJS from 'exceljs'
import { roads, zones } from '#app/features/profiles/schema.ts'
import type { Column } from '#app/features/profiles/table-columns.ts'
import { NAME_COLUMN, columnName, columns } from '#app/features/profiles/table-columns.ts'
import type { Lang } from '#app/lib/languages.ts'
import { hazards, terrains } from '#app/lib/taxonomy.ts'
import { wordsFor } from '#app/lib/words.ts'
import { writeCsv } from '#app/lib/write-csv.ts'

type FilledIn = { code: string; name: string }

const order = ['unitCode', NAME_COLUMN, ...columns.slice(1)] as const
const TEXT = '@'

const examples: Partial<Record<Column, string>> = {
  unitCode: '02761',
  year: '2025',
  households: '4042',
  poor: '915',
  nearPoor: '548',
  validFrom: '2026-02-01',
  source: 'Báo cáo 12/BC-UBND',
  zoneBasis: 'Quyết định 60/QĐ-BDTTG',
  livelihoods: 'lợn đen, ngô, quế',
  languages: 'Kinh, Mông, Nùng',
  market: '4,5',
  electricity: '98',
  labour: '5200',
}

/** A table with the units in it and nothing else said yet. */
export function csvTemplate(units: readonly FilledIn[], lang: Lang): string {
  return writeCsv([
    order.map((column) => columnName(column, lang)),
    ...units.map(({ code, name }) => [code, name, ...columns.slice(1).map(() => '')]),
  ])
}

/** The same as a workbook, with a second sheet that explains each column. */
export async function xlsxTemplate(units: readonly FilledIn[], lang: Lang): Promise<Buffer> {
  const t = wordsFor(lang)
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(t('profiles:table.sheet'), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }],
  })
  sheet.columns = order.map((column) => ({
    header: columnName(column, lang),
    key: column,
    width: column === NAME_COLUMN ? 34 : 16,
    // As a number a code would lose the zeros before it, and a day be turned by the machine's own country.
    style: { numFmt: TEXT },
  }))
  for (const { code, name } of units) {
    const row = sheet.addRow({ unitCode: code, [NAME_COLUMN]: name })
    row.getCell('road').dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [`"${roads.join(',')}"`],
    }
  }
  headed(sheet)
  guide(book.addWorksheet(t('profiles:table.guide')), lang)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function guide(sheet: ExcelJS.Worksheet, lang: Lang): void {
  const t = wordsFor(lang)
  sheet.columns = [
    { header: t('profiles:table.guideColumn'), width: 30 },
    {
      header: t('profiles:table.guideText'),
      width: 90,
      style: { alignment: { wrapText: true, vertical: 'top' } },
    },
    { header: t('profiles:table.guideExample'), width: 28 },
  ]
  for (const column of columns) {
    const choices = choicesOf(column, lang)
    const text = [
      t(`profiles:tableGuide.${column}`),
      ...(choices ? [t('profiles:table.choices', { choices: choices.join('; ') })] : []),
      ...(choices && column !== 'road' ? [t('profiles:table.several')] : []),
    ]
    sheet.addRow([columnName(column, lang), text.join('\n'), examples[column] ?? choices?.[0] ?? ''])
  }
  headed(sheet)
}

/** Either the id or the words may stand in a cell; the guide says the words with their ids. */
function choicesOf(column: Column, lang: Lang): string[] | null {
  const t = wordsFor(lang)
  switch (column) {
    case 'terrain':
      return terrains.map((id) => `${t(`taxonomy:terrain.${id}`)} (${id})`)
    case 'hazards':
      return hazards.map((id) => `${t(`taxonomy:hazard.${id}`)} (${id})`)
    case 'zones':
      return zones.map((id) => `${t(`profiles:zone.${id}`)} (${id})`)
    case 'road':
      return roads.map((id) => `${t(`profiles:road.${id}`)} (${id})`)
    default:
      return null
  }
}

function headed(sheet: ExcelJS.Worksheet): void {
  const row = sheet.getRow(1)
  row.font = { bold: true }
  row.alignment = { wrapText: true, vertical: 'top' }
}
