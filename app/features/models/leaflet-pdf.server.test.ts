import { expect, test } from 'vitest'
import { leafletPdf } from '#app/features/models/leaflet-pdf.server.ts'
import type { Leaflet } from '#app/features/models/leaflet-text.ts'
import { modelView } from '#app/features/models/model-view.ts'
import type { DraftContent } from '#app/features/models/schema.ts'
import { draftContent, sectionNames } from '#app/features/models/schema.ts'
import { modelText } from '#tests/support/model-text.ts'
import { pdfLines, pdfPages, pdfSkeleton } from '#tests/support/pdf-text.ts'

const noHtml = Object.fromEntries(sectionNames.map((name) => [name, ''])) as Parameters<typeof modelView>[1]
const ADDRESS = 'chungtay.vn/models/nuoi-bo'

function aLeaflet(text: Partial<DraftContent> = {}, more: Partial<Leaflet> = {}): Leaflet {
  return {
    view: modelView({ ...draftContent.parse(modelText()), ...text }, noHtml, []),
    risks: 'Năm đầu bốn con bò chết vì rét.\n\n- Thiếu cỏ mùa đông',
    place: 'Xã Mường Khương, Lào Cai',
    number: 2,
    publishedAt: '2026-05-01T02:00:00.000Z',
    address: ADDRESS,
    example: false,
    ...more,
  }
}

const read = (leaflet: Leaflet) => leafletPdf(leaflet, 'vi', { compress: false })
const stacked = 'Nguyễn ngưỡng cửa, khuyến khích, nghĩa vụ; Ặ Ỗ Ể Ữ Ợ ặ ỗ ể ữ ợ'

test('a leaflet is one page that says all, stacked marks whole, and where the rest is', async () => {
  const pdf = await read(aLeaflet({ title: stacked }))
  const text = pdfLines(pdf).join(' ').replace(/\s+/g, ' ')
  expect(pdfPages(pdf)).toBe(1)
  expect(text).toContain(stacked.normalize('NFC'))
  for (const words of [
    'Xã Mường Khương, Lào Cai',
    'Các bước',
    'Năm đầu bốn con bò chết',
    '01/05/2026',
    ADDRESS,
  ])
    expect(text).toContain(words)
})

test('the file says its title and language', async () => {
  const skeleton = pdfSkeleton(await read(aLeaflet({ title: 'Nuoi bo sinh san' })))
  expect(skeleton).toContain('(Nuoi bo sinh san)')
  expect(skeleton).toContain('(vi-VN)')
  expect(skeleton).toContain('/DisplayDocTitle true')
})

const long = `${stacked} `.repeat(60)
const row = { ...modelText().results[0]!, metric: long, unit: 'x'.repeat(200) }
test.each([
  ['nothing but a title', { summary: '', steps: [], results: [], costs: [], beneficiaries: [] }, ''],
  [
    'everything long',
    { title: stacked.repeat(3), summary: long, steps: Array(60).fill(long), results: Array(40).fill(row) },
    long,
  ],
  [
    'words without an end',
    { title: 'X'.repeat(150), summary: 'y'.repeat(2_000), steps: Array(60).fill('z'.repeat(2_000)) },
    'w'.repeat(5_000),
  ],
  ['a hundred lines of risks', {}, Array(100).fill('- Một rủi ro').join('\n')],
])('%s fits on one page, with the address on it', async (_, text, risks) => {
  const pdf = await read(aLeaflet(text, { risks }))
  expect(pdfPages(pdf)).toBe(1)
  expect(pdfLines(pdf)).toContain(ADDRESS)
})

test('what is cut says where to read on', async () => {
  const lines = pdfLines(
    await read(aLeaflet({ summary: long, steps: Array(30).fill(long) }, { risks: long })),
  )
  expect(lines.join(' ')).toContain('bước nữa, xem ở địa chỉ cuối trang')
  expect(lines.join(' ')).toContain('…')
})

test.each([
  ') Tj ET /JS (app.alert(1)) BT (',
  '<script>alert(1)</script><iframe src="file:///etc/passwd"></iframe>',
  'https://evil.example/ mailto:x@evil.example',
  ']>> endobj 99 0 obj << /Type /Action /S /JavaScript /JS (x) >> endobj',
  '\u202e\u0000\u2028đảo chiều 😀 \ud800',
])('hostile text is only text: %j', async (hostile) => {
  const text = { title: `Nuôi bò ${hostile}`, summary: hostile, steps: [hostile, hostile] }
  const pdf = await read(aLeaflet(text, { place: hostile, risks: hostile, address: ADDRESS }))
  // Strings about the file are the one place where words may look like names.
  const names = pdfSkeleton(pdf).replace(/\((?:\\.|[^()\\])*\)/gs, '()')
  expect(names).not.toMatch(/\/(JavaScript|JS|Launch|URI|EmbeddedFile|OpenAction|AA|Annots|SubmitForm)\b/)
  expect(pdfPages(pdf)).toBe(1)
  expect(pdfLines(pdf)).toContain(ADDRESS)
})
