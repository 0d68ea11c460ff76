import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftContent } from '#app/features/models/schema.ts'
import type { Block, Cell, Paragraph, Table } from '#app/features/word-import/blocks.ts'
import { plainParagraph } from '#app/features/word-import/blocks.ts'
import type { Target } from '#app/features/word-import/passages.ts'
import { targets } from '#app/features/word-import/passages.ts'
import type { Choice } from '#app/features/word-import/place-report.ts'
import { placeReport } from '#app/features/word-import/place-report.ts'
import { splitReport } from '#app/features/word-import/split-report.ts'

// Put in place of ¤ once a document is made, so that every piece of text has a word of its own.
const MARK = '¤'

const words = fc.constantFrom(
  'hộ nghèo nuôi bò',
  'Họp thôn bình xét.',
  '- dán danh sách',
  '+ ghi sổ;',
  '1. Tập huấn',
  'Bước 2: giao bò',
)
const headings = fc.constantFrom(
  'I. ĐẶT VẤN ĐỀ',
  'II. Cách làm',
  '1. Các bước',
  'III. KINH PHÍ',
  'IV. Kết quả',
  'V. Khó khăn',
  'KIẾN NGHỊ',
  'BÁO CÁO',
  'Nơi nhận:',
  'Ảnh 1:',
  'Bảng 2:',
  'ĐVT:',
)
const heads = fc.constantFrom(
  'TT',
  'Hạng mục',
  'Nội dung',
  'Thành tiền',
  'Đơn giá',
  'Số lượng',
  'Nguồn vốn',
  'Ngân sách tỉnh',
  'Ghi chú',
  'Chỉ tiêu',
  'Đơn vị',
  'Trước',
  'Sau',
  'Ngày',
  'Số hộ',
  '2024',
  'Khác',
)
const figures = fc.constantFrom(
  '1.500.000',
  '12,5',
  '45%',
  '2 triệu đồng',
  '31/12/2025',
  '-',
  '',
  'Ngân sách tỉnh',
  'Dân góp',
)

const text = fc
  .tuple(words, fc.boolean())
  .map(([said, long]) => `${said} ${MARK}${long ? ' dài'.repeat(140) : ''}`)

const paragraph: fc.Arbitrary<Paragraph> = fc.oneof(
  fc
    .record({
      said: text,
      bold: fc.boolean(),
      list: fc.option(fc.record({ ordered: fc.boolean(), level: fc.nat(3) })),
    })
    .map(({ said, bold, list }) => ({
      ...plainParagraph(said),
      runs: [{ text: said, ...(bold && { bold }) }],
      list,
    })),
  fc
    .record({
      said: headings,
      more: fc.boolean(),
      bold: fc.boolean(),
      heading: fc.option(fc.integer({ min: 1, max: 4 })),
    })
    .map(({ said, more, bold, heading }) => {
      const whole = more ? `${said} ${MARK}` : said
      return { ...plainParagraph(whole), runs: [{ text: whole, ...(bold && { bold }) }], heading }
    }),
)

const cell = (said: fc.Arbitrary<string>): fc.Arbitrary<Cell> =>
  fc.record({
    text: said,
    columns: fc.constantFrom(1, 1, 1, 2),
    continues: fc.constantFrom(false, false, false, true),
  })
const marked = (said: fc.Arbitrary<string>) =>
  fc.tuple(said, fc.boolean()).map(([s, more]) => (more ? `${s} ${MARK}` : s))

const table: fc.Arbitrary<Table> = fc
  .tuple(
    fc.array(cell(marked(heads)), { minLength: 1, maxLength: 6 }),
    fc.array(fc.array(cell(marked(fc.oneof(figures, words))), { minLength: 1, maxLength: 6 }), {
      maxLength: 5,
    }),
  )
  .map(([head, rows]) => ({ kind: 'table', rows: [head, ...rows] }))

let pictures = 0
const picture = fc.constant(null).map((): Block => {
  pictures += 1
  const fileId = `00000000-0000-4000-8000-${String(pictures).padStart(12, '0')}`
  return { kind: 'picture', picture: pictures, alt: '', fileId }
})

const body = fc
  .array(fc.oneof({ weight: 6, arbitrary: paragraph }, { weight: 2, arbitrary: table }, picture), {
    minLength: 1,
    maxLength: 25,
  })
  .map((blocks) => {
    let n = 0
    const own = JSON.stringify(blocks).replaceAll(MARK, () => `zq${(n += 1)}x`)
    return { blocks: JSON.parse(own) as Block[], marks: Array.from({ length: n }, (_, at) => `zq${at + 1}x`) }
  })

const choice: fc.Arbitrary<Target | null> = fc.option(
  fc.constantFrom(...targets.filter((target) => target !== 'drop')),
)

test('every paragraph, cell and picture stands in the draft or in the remainder, wherever they are put', () => {
  fc.assert(
    fc.property(body, fc.array(choice, { minLength: 60, maxLength: 60 }), ({ blocks, marks }, wishes) => {
      const report = {
        body: blocks,
        margins: [{ where: 'header' as const, blocks: [plainParagraph('đầu trang zqheadx')] }],
      }
      const passages = splitReport({ ...report, turned: [], guessed: false })
      const choices = passages.map((passage, at): Choice => {
        return { to: wishes[at] ?? passage.guess, alt: 'Ảnh của mô hình', caption: '' }
      })
      const { content, remainder } = placeReport(passages, choices)
      expect(draftContent.safeParse(content).success).toBe(true)
      const kept = JSON.stringify({ content, remainder })
      const fileIds = blocks.flatMap((block) => (block.kind === 'picture' ? [block.fileId ?? ''] : []))
      for (const piece of [...marks, 'zqheadx', ...fileIds]) expect(kept).toContain(piece)
    }),
    { numRuns: 500 },
  )
})

test('a passage nobody chose for stays, and only what is chosen to be dropped is gone', () => {
  const passages = splitReport({
    body: [plainParagraph('Một câu.')],
    margins: [],
    turned: [],
    guessed: false,
  })
  expect(placeReport(passages, []).remainder).toHaveLength(1)
  expect(placeReport(passages, [{ to: 'drop', alt: '', caption: '' }]).remainder).toEqual([])
})

const rowsOf = (...rows: string[][]): Table => ({
  kind: 'table',
  rows: rows.map((row) => row.map((said) => ({ text: said, columns: 1, continues: false }))),
})
const under = (heading: string, ...blocks: Block[]) =>
  splitReport({
    body: [{ ...plainParagraph(heading), heading: 1 }, ...blocks],
    margins: [],
    turned: [],
    guessed: false,
  })
const placed = (heading: string, ...blocks: Block[]) => {
  const passages = under(heading, ...blocks)
  return placeReport(
    passages,
    passages.map(({ guess }) => ({ to: guess, alt: '', caption: '' })),
  )
}

describe('headings', () => {
  test.each<[string, Target]>([
    ['I. Đặt vấn đề', 'problem'],
    ['1.2. Thực trạng trước khi có mô hình', 'problem'],
    ['PHẦN THỨ HAI: CÁCH LÀM', 'approach'],
    ['Nội dung và giải pháp thực hiện', 'approach'],
    ['Điều kiện áp dụng', 'conditions'],
    ['VI. KHÓ KHĂN, TỒN TẠI VÀ NGUYÊN NHÂN', 'risks'],
    ['Bài học kinh nghiệm', 'lessons'],
    ['Phương hướng thời gian tới', 'sustainability'],
    ['Tóm tắt mô hình', 'summary'],
    ['Kiến nghị, đề xuất', 'remainder'],
    ['Kết quả đạt được', 'remainder'],
    ['3. Lessons learned', 'lessons'],
  ])('%s', (heading, target) => {
    expect(under(heading, plainParagraph('Một câu.'))[0]?.guess).toBe(target)
  })
})

describe('tables of costs', () => {
  const costs = (...rows: string[][]) => placed('Kinh phí', rowsOf(...rows)).content.costs

  test('price times quantity where no amount is given; notes stay with the item', () => {
    const rows = costs(
      ['STT', 'Nội dung chi', 'ĐVT', 'Số lượng', 'Đơn giá', 'Ghi chú'],
      ['1', 'Bò', 'con', '2', '15.000.000', 'bò cái'],
    )
    expect(rows).toEqual([
      {
        item: 'Bò (con; Số lượng 2; Đơn giá 15.000.000; bò cái)',
        amountVnd: 30_000_000,
        per: null,
        funding: null,
      },
    ])
  })

  test.each([
    ['Thành tiền (triệu đồng)', '1,5', 1_500_000],
    ['Thành tiền (nghìn đồng)', '1.500', 1_500_000],
    ['Thành tiền (1.000đ)', '1.500', 1_500_000],
    ['Thành tiền', '1.500.000', 1_500_000],
    ['Thành tiền', '1,5 triệu đồng', 1_500_000],
    ['Kinh phí', '1,2 tỷ', 1_200_000_000],
    ['Số tiền (đồng)', '15.000.000 đ/hộ', 15_000_000],
  ])('%s: %s', (head, typed, amount) => {
    expect(costs(['Hạng mục', head], ['Giống', typed])[0]?.amountVnd).toBe(amount)
  })

  test('what nobody can read as an amount leaves the amount open and stands in the remainder', () => {
    const { content, remainder } = placed(
      'Kinh phí',
      rowsOf(['Hạng mục', 'Thành tiền'], ['Giống', 'khoảng 15-20 triệu']),
    )
    expect(content.costs).toEqual([{ item: 'Giống', amountVnd: null, per: null, funding: null }])
    expect(JSON.stringify(remainder)).toContain('Giống: khoảng 15-20 triệu')
  })

  test.each([
    ['Ngân sách tỉnh', 'provincial-budget'],
    ['Vốn vay NHCSXH', 'policy-credit'],
    ['CTMTQG giảm nghèo bền vững', 'state-programme'],
    ['Xã hội hóa', 'social-mobilisation'],
    ['Ngân sách tỉnh và dân góp', null],
  ])('money from %s', (name, funding) => {
    expect(costs(['Hạng mục', 'Thành tiền', 'Nguồn vốn'], ['Giống', '100.000', name])[0]?.funding).toBe(
      funding,
    )
  })
})

test('a table of results keeps what a figure cannot say', () => {
  const { content, remainder } = placed(
    'Kết quả',
    rowsOf(
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Trước mô hình', 'Sau mô hình', 'Ghi chú'],
      ['1', 'Số hộ thoát nghèo', 'hộ', '0', '15', 'theo chuẩn 2022'],
      ['2', 'Thu nhập', 'triệu đồng', 'chưa đo', '1.250,5', ''],
    ),
  )
  expect(content.results).toMatchObject([
    { metric: 'households-escaped', unit: 'hộ', baseline: 0, value: 15 },
    { metric: 'Thu nhập', unit: 'triệu đồng', baseline: null, value: 1250.5 },
  ])
  expect(JSON.stringify(remainder)).toContain('Thu nhập: Trước mô hình: chưa đo')
  expect(JSON.stringify(remainder)).toContain('theo chuẩn 2022')
})
