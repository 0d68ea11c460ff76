import { describe, expect, test } from 'vitest'
import { textOf } from '#app/features/word-import/blocks.ts'
import { readReport } from '#app/features/word-import/read-report.server.ts'
import { aDrawing, aParagraph, aTable, docxOf, relationsPart } from '#tests/support/docx-maker.ts'
import type { ZipEntry } from '#tests/support/zip-maker.ts'

const read = async (body: string, more: ZipEntry[] = []) => (await readReport(docxOf(body, more))).report
const texts = async (body: string, more: ZipEntry[] = []) => (await read(body, more)).body.map(textOf)
const run = (inner: string) => `<w:r>${inner}</w:r>`
const text = (words: string) => `<w:t>${words}</w:t>`

describe('what Word lays around text', () => {
  test('insertions, links and fields are read, deletions and hidden text are not', async () => {
    const body = `<w:p>${run(text('một '))}<w:ins>${run(text('hai '))}</w:ins><w:del>${run('<w:delText>xóa</w:delText>')}</w:del>
      <w:hyperlink r:id="r1">${run(text('ba'))}</w:hyperlink>${run(`<w:rPr><w:vanish/></w:rPr>${text('ẩn')}`)}
      <w:sdt><w:sdtContent>${run(`<w:tab/>${text('bốn')}<w:br/>${text('n&#259;m')}`)}</w:sdtContent></w:sdt></w:p>`
    expect(await texts(body)).toEqual(['một hai ba\tbốn\nnăm'])
  })

  test('a text box is read once, though it is written for newer and older programs', async () => {
    const box = (words: string) => `<w:txbxContent>${aParagraph(words)}</w:txbxContent>`
    const both = `<mc:AlternateContent><mc:Choice><w:drawing>${box('khung')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('khung')}</w:pict></mc:Fallback></mc:AlternateContent>`
    expect(await texts(`<w:p>${run(both)}${run(text('chữ'))}</w:p>`)).toEqual(['chữ', 'khung'])
  })

  test('headings and lists by style and number', async () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H2"/></w:style></w:styles>'
    const list = { id: 1, level: 1 }
    const { body } = await read(
      aParagraph('Mục', { style: 'Own' }) +
        aParagraph('a', { list: { id: 1, level: 0 } }) +
        aParagraph('b', { list }),
      [{ name: 'word/styles.xml', content: styles }],
    )
    expect(body).toMatchObject([
      { heading: 2 },
      { list: { ordered: true, level: 0 } },
      { list: { ordered: false, level: 1 } },
    ])
  })
})

test('merged cells keep their places, and a frame of one cell is text', async () => {
  const merged = aTable([
    [
      { text: 'Tên', rows: 'restart' },
      { text: 'Nguồn', columns: 2 },
    ],
    [{ text: '', rows: 'continue' }, 'Tỉnh', 'Xã'],
  ])
  const { body } = await read(merged + aTable([['khung']]))
  expect(body[0]).toMatchObject({
    rows: [
      [
        { text: 'Tên', columns: 1, continues: false },
        { text: 'Nguồn', columns: 2 },
      ],
      [{ continues: true }, { text: 'Tỉnh' }, { text: 'Xã' }],
    ],
  })
  expect(body[1]).toMatchObject({ kind: 'paragraph', runs: [{ text: 'khung' }] })
})

test('the same picture file stands once, a chart is a gap, a foot note is kept', async () => {
  const relations = relationsPart([{ id: 'r1', type: 'image', target: 'media/a.png' }])
  const chart = `<w:p>${run('<w:drawing><a:graphic><c:chart r:id="r9"/></a:graphic></w:drawing>')}</w:p>`
  const notes = `<w:footnotes><w:footnote w:id="1">${aParagraph('chú thích')}</w:footnote></w:footnotes>`
  const { report, pictures } = await readReport(
    docxOf(aDrawing('r1', 'Đàn dê') + aDrawing('r1') + chart, [
      relations,
      { name: 'word/media/a.png', content: 'x' },
      { name: 'word/footnotes.xml', content: notes },
    ]),
  )
  expect(report.body).toEqual([
    { kind: 'picture', picture: 0, alt: 'Đàn dê' },
    { kind: 'gap', what: 'chart', name: '' },
  ])
  expect(pictures.map(({ name }) => name)).toEqual(['word/media/a.png'])
  expect(report.margins).toMatchObject([{ where: 'footnotes', blocks: [{ runs: [{ text: 'chú thích' }] }] }])
})

describe('old fonts', () => {
  test('a letter that Word wrote as a soft hyphen comes back', async () => {
    const font = '<w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr>'
    const body = `<w:p>${run(`${font}${text('m')}<w:softHyphen/>${text('a')}`)}</w:p>`
    const report = await read(body)
    expect([report.body.map(textOf), report.turned]).toEqual([['mưa'], ['tcvn3']])
  })

  test('Unicode in an old font stays as it is', async () => {
    const report = await read(aParagraph('là mưa ở xã', { font: '.VnTime' }))
    expect([report.body.map(textOf), report.turned]).toEqual([['là mưa ở xã'], []])
  })

  test('text whose font was changed afterwards is told by its letters, and marked as a guess', async () => {
    const vni = 'Naêm tröôùc caû thoân chæ coù hai hoä nuoâi gaø baùn, nay möôøi boán hoä coù ñaøn gaø.'
    const report = await read(aParagraph(vni, { font: 'Times New Roman' }))
    expect(report).toMatchObject({ turned: ['vni'], guessed: true })
    expect(report.body.map(textOf)).toEqual([
      'Năm trước cả thôn chỉ có hai hộ nuôi gà bán, nay mười bốn hộ có đàn gà.',
    ])
  })
})
