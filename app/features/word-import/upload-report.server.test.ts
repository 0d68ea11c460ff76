import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { draftOf } from '#app/features/models/draft-rules.ts'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { removeFile } from '#app/features/models/remove-file.server.ts'
import { confirmReport } from '#app/features/word-import/confirm-report.server.ts'
import { discardRemainder } from '#app/features/word-import/discard-remainder.server.ts'
import { discardReport } from '#app/features/word-import/discard-report.server.ts'
import { forgetReports } from '#app/features/word-import/forget-reports.server.ts'
import { remainderOf, reportById } from '#app/features/word-import/queries.server.ts'
import type { PlacingInput } from '#app/features/word-import/schema.ts'
import { uploadReport } from '#app/features/word-import/upload-report.server.ts'
import { pictureWords } from '#app/features/word-import/view-rules.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDrawing, aParagraph, docxOf, relationsPart } from '#tests/support/docx-maker.ts'
import { ELSEWHERE, anEditor } from '#tests/support/people.ts'
import { aReport, aReportForm, placingInput } from '#tests/support/report-makers.ts'

const folder = path.join(env.VAR_DIR, 'files')
const filesOnDisk = () =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0
beforeEach(() => rmSync(folder, { recursive: true, force: true }))

const made = (name: string) => readFileSync(path.resolve('tests/word', `${name}.docx`))

/** The report's passages as they were guessed, confirmed without a change. */
async function asGuessed(id: string): Promise<PlacingInput> {
  const { content } = await reportById(id)
  const parts = content!.passages.map((passage) => {
    const { alt, caption } = pictureWords(passage)
    return { to: passage.guess, alt: alt || 'Ảnh trong báo cáo', caption }
  })
  const { facts } = content!
  return {
    title: facts.title?.value ?? 'Báo cáo không tên',
    households: facts.households ? Number(facts.households.value) : null,
    startedOn: facts.startedOn?.value ?? null,
    months: facts.months ? Number(facts.months.value) : null,
    parts,
  }
}

async function draftFrom(name: string) {
  const id = await aReport({ bytes: made(name) })
  const { id: modelId, slug } = await confirmReport(anEditor(), id, await asGuessed(id))
  const draft = draftOf(await db.modelDraft.findUniqueOrThrow({ where: { modelId } }))
  const left = JSON.stringify((await remainderOf(modelId))?.remainder ?? [])
  return { modelId, slug, draft, left, sections: JSON.stringify(draft.sections) }
}

describe('reports made in LibreOffice become drafts', () => {
  test('with a letterhead, nested lists, merged heads of columns, pictures and signatures', async () => {
    const { draft, left, sections } = await draftFrom('nuoi-bo')
    expect(draft).toMatchObject({
      title: 'Mô hình nuôi bò sinh sản theo nhóm hộ',
      households: 24,
      startedOn: '2024-03-01',
      months: 24,
      costs: [
        { amountVnd: 400_000_000, funding: 'provincial-budget' },
        { amountVnd: 32_000_000, funding: 'social-mobilisation' },
        { item: 'Làm chuồng (Số lượng 24 chuồng)', amountVnd: 96_500_000 },
        { amountVnd: 18_000_000, funding: 'provincial-budget' },
      ],
      results: [
        { metric: 'households-escaped', unit: 'hộ', baseline: 0, value: 15, on: '2025-12-31' },
        { metric: 'Thu nhập bình quân', baseline: 12.5, value: 21.8 },
        { metric: 'Tỷ lệ bò chết', baseline: null, value: 4.2, on: '2026-02-28' },
      ],
    })
    expect(draft.steps).toHaveLength(4)
    expect(draft.steps[0]).toContain('mời Mặt trận và chi hội phụ nữ; dán danh sách')
    expect(draft.photos.map((photo) => photo.alt)).toEqual([
      'Đàn bò của nhóm hộ thôn Na Đẩy trên bãi cỏ',
      'Ảnh trong báo cáo',
    ])
    expect(draft.sections.lessons?.content[0]).toMatchObject({ type: 'bulletList' })
    expect(sections).toContain('ưu tiên hộ có phụ nữ làm chủ')
    for (const words of [
      'CỘNG HÒA',
      'Tổng cộng',
      'không theo dõi',
      'Nơi nhận',
      'phụ trách ba xã',
      'Lưu hành',
    ])
      expect(left).toContain(words)
  })

  test('with headings by style, a list of amounts, years for before and after', async () => {
    const { draft, left, sections } = await draftFrom('nuoi-ong')
    expect(draft.title).toBe('Mô hình nuôi ong lấy mật dưới tán rừng')
    expect(draft.summary).toContain('hộ nghèo có thêm nghề phụ')
    expect(draft.costs).toEqual([
      { item: 'Thùng ong', amountVnd: 1_200_000, per: 'household', funding: null },
      { item: 'Ong giống', amountVnd: 1_600_000, per: 'household', funding: null },
      { item: 'Đồ bảo hộ, máy quay mật dùng chung', amountVnd: 350_000, per: 'household', funding: null },
    ])
    expect(draft.results[0]).toMatchObject({
      metric: 'honey-litres',
      baseline: 90,
      value: 640,
      on: '2026-12-31',
    })
    expect(sections).toContain('tránh hướng gió bấc')
    expect(left).toContain('Công chăm sóc do hộ tự bỏ')
  })

  test('typed in TCVN3, with capitals by font', async () => {
    const { draft, sections } = await draftFrom('tcvn3')
    expect(draft.title).toBe('MÔ HÌNH TRỒNG NẤM RƠM TỪ RƠM RẠ')
    expect(sections).toContain('Sau vụ gặt, rơm bị đốt ngoài đồng, khói mù khắp xã.')
    expect(draft.costs.map(({ amountVnd, funding }) => [amountVnd, funding])).toEqual([
      [13_500_000, 'womens-union'],
      [21_000_000, 'commune-budget'],
      [5_500_000, null],
    ])
  })

  test('typed in VNI', async () => {
    const { draft, left } = await draftFrom('vni')
    expect(draft.title).toBe('MÔ HÌNH NƯỚC SẠCH CHO ẤP CUỐI KÊNH')
    expect(draft.steps[2]).toBe('Cử tổ tự quản, kiểm tra chất lượng nước mỗi quý.')
    expect(draft.results[1]).toMatchObject({
      metric: 'Tiền mua nước',
      baseline: 320,
      value: 45,
      on: '2025-12-31',
    })
    expect(left).toContain('không còn cảnh “khát giữa sông nước”')
  })

  test('without any heading, with merged rows, a table in a table and photos set in a table', async () => {
    const { draft, left } = await draftFrom('khong-de-muc')
    expect(draft.summary).toContain('quỹ quay vòng vốn nhỏ')
    expect(draft.photos.map((photo) => photo.caption)).toEqual([
      'Ảnh 1: Vườn gà nhóm suối',
      'Ảnh 2: Buổi họp góp quỹ',
    ])
    for (const words of ['bí thư chi đoàn', 'quý 3', 'gà giống hết 15 triệu đồng'])
      expect(left).toContain(words)
  })
})

test('a form sent twice reads the report once; another person’s key is refused', async () => {
  const editor = anEditor()
  const form = { ...aReportForm(), bytes: made('nuoi-ong') }
  const [first, second] = await Promise.all([uploadReport(editor, form), uploadReport(editor, form)])
  expect(second).toEqual(first)
  expect([await db.wordReport.count(), await db.storedFile.count(), filesOnDisk()]).toEqual([1, 1, 3])
  expect(await eventNames()).toEqual(['word_report.uploaded'])
  await expect(uploadReport(anEditor(), form)).rejects.toMatchObject({ code: 'form_expired' })
  const other = { ...form, bytes: made('nuoi-bo') }
  await expect(uploadReport(editor, other)).rejects.toMatchObject({ code: 'form_answered' })
})

test('two presses on "make the draft" make one', async () => {
  const editor = anEditor()
  const id = await aReport({ by: editor, bytes: made('nuoi-bo') })
  const input = await asGuessed(id)
  const [first, second] = await Promise.all([
    confirmReport(editor, id, input),
    confirmReport(editor, id, input),
  ])
  expect(second).toEqual(first)
  expect(await db.model.count()).toBe(1)
  expect(await db.wordReportPicture.count()).toBe(0)
  await expect(discardReport(editor, id)).rejects.toMatchObject({ code: 'report_placed' })
})

test('a photo that came with a report can be taken out like any other', async () => {
  const { slug, draft } = await draftFrom('nuoi-ong')
  await removeFile(anEditor(), slug, 'photo', draft.photos[0]!.fileId)
  expect([await db.storedFile.count(), filesOnDisk()]).toEqual([0, 0])
})

test('a picture left over stays until the remainder is discarded, a dropped one goes at once', async () => {
  const id = await aReport({ bytes: made('khong-de-muc') })
  const input = await asGuessed(id)
  const pictures = input.parts.filter((part) => part.to === 'photos')
  pictures[0]!.to = 'remainder'
  pictures[1]!.to = 'drop'
  const { slug } = await confirmReport(anEditor(), id, input)
  expect([await db.wordReportPicture.count(), await db.storedFile.count(), filesOnDisk()]).toEqual([1, 1, 3])
  await discardRemainder(anEditor(), slug)
  expect([await db.wordReport.count(), await db.storedFile.count(), filesOnDisk()]).toEqual([0, 0, 0])
  await expect(discardRemainder(anEditor(), slug)).rejects.toMatchObject({ kind: 'not_found' })
})

test('a drawing that cannot be opened is told in its place, and a broken picture loses no text', async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#123' } })
    .png()
    .toBuffer()
  const body =
    aParagraph('Trước') + aDrawing('r1', 'Bản đồ thôn') + aDrawing('r2', 'Đàn dê') + aParagraph('Sau')
  const relations = relationsPart([
    { id: 'r1', type: 'image', target: 'media/image1.wmf' },
    { id: 'r2', type: 'image', target: 'media/image2.png' },
  ])
  const wmf = { name: 'word/media/image1.wmf', content: Buffer.from('\xd7\xcd\xc6\x9a drawing', 'latin1') }
  const bytes = docxOf(body, [relations, wmf, { name: 'word/media/image2.png', content: picture }])
  const { content } = await reportById(await aReport({ bytes }))
  expect(content?.passages.map(({ blocks }) => blocks.map((block) => block.kind))).toEqual([
    ['paragraph'],
    ['gap'],
    ['picture'],
    ['paragraph'],
  ])
  expect(content?.passages[1]?.blocks[0]).toMatchObject({ what: 'picture', name: 'image1.wmf' })
  expect(pictureWords(content!.passages[2]!)).toEqual({ alt: 'Đàn dê', caption: '' })
})

test('what is refused leaves nothing behind', async () => {
  const bytes = Buffer.from('%PDF-1.7')
  await expect(uploadReport(anEditor(), { ...aReportForm(), bytes })).rejects.toMatchObject({
    code: 'report_pdf',
  })
  expect([await db.wordReport.count(), filesOnDisk()]).toEqual([0, 0])
})

test('somebody else’s report is not there, nor is one that never was', async () => {
  const id = await aReport()
  for (const attempt of [id, randomUUID(), 'x'])
    await expect(confirmReport(anEditor(ELSEWHERE), attempt, placingInput())).rejects.toMatchObject({
      kind: 'not_found',
    })
})

test('reports nobody finished go after a month, and those of discarded drafts after a day', async () => {
  const later = (days: number) => new Date(Date.now() + days * 86_400_000)
  await aReport({ bytes: made('nuoi-ong') })
  const { slug } = await draftFrom('khong-de-muc')
  expect(await forgetReports(later(29))).toBe(0)
  await discardDraft(anEditor(), slug, { version: 1 })
  expect(await forgetReports(later(2))).toBe(1)
  expect(await forgetReports(later(31))).toBe(1)
  expect([await db.wordReport.count(), await db.storedFile.count(), filesOnDisk()]).toEqual([0, 0, 0])
})
