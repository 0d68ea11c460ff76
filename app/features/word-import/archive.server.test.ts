import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { readReport } from '#app/features/word-import/read-report.server.ts'
import { aParagraph, docxOf, partsOf, relationsPart } from '#tests/support/docx-maker.ts'
import type { ZipEntry } from '#tests/support/zip-maker.ts'
import { zipOf } from '#tests/support/zip-maker.ts'

const text = aParagraph('Nuôi dê trên núi đá')
const refusal = (bytes: Uint8Array) =>
  readReport(bytes).then(
    () => 'read',
    (error: { kind?: string; code?: string }) => (error.kind === 'rule_broken' ? error.code : String(error)),
  )
const MB = 1024 * 1024
const media = (name: string, content: Buffer | string): ZipEntry => ({ name: `word/media/${name}`, content })
const documentOf = (content: string): ZipEntry => ({ name: 'word/document.xml', content })
const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')

describe('what is no Word file is refused with what to do', () => {
  test.each<[string, () => Buffer, string]>([
    ['nothing', () => Buffer.alloc(0), 'report_empty'],
    ['an old .doc', () => Buffer.concat([ole, Buffer.alloc(600)]), 'report_old_doc'],
    [
      'a file with a password',
      () => Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
      'report_locked',
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'report_pdf'],
    ['a page', () => Buffer.from('<html><body>x</body></html>'), 'report_not_word'],
    [
      'a text for LibreOffice',
      () =>
        zipOf([
          { name: 'mimetype', content: 'x' },
          { name: 'content.xml', content: '<x/>' },
        ]),
      'report_odt',
    ],
    [
      'a spreadsheet',
      () =>
        zipOf([
          { name: '[Content_Types].xml', content: '<Types/>' },
          { name: 'xl/workbook.xml', content: '<x/>' },
        ]),
      'report_not_word',
    ],
    ['half a file', () => docxOf(text).subarray(0, 200), 'report_broken'],
    ['a cut off part', () => docxOf('<w:p><w:r><w:t>x'), 'report_broken'],
    ['no text at all', () => docxOf('<w:p/>'), 'report_no_text'],
    [
      'more than twelve megabytes',
      () => Buffer.concat([docxOf(text), Buffer.alloc(13 * MB)]),
      'report_too_heavy',
    ],
  ])('%s', async (_, make, code) => {
    expect(await refusal(make())).toBe(code)
  })
})

describe('hostile archives are refused', () => {
  test.each<[string, () => Buffer, string]>([
    [
      'one entry that unpacks a thousandfold',
      () => docxOf(text, [media('a.bin', Buffer.alloc(40 * MB))]),
      'report_trap',
    ],
    [
      'many that are large together',
      () =>
        docxOf(
          text,
          Array.from({ length: 90 }, (_, n) => media(`${n}.bin`, Buffer.alloc(MB))),
        ),
      'report_trap',
    ],
    [
      'a text that is too large',
      () =>
        docxOf(
          text,
          Array.from({ length: 30 }, (_, n): ZipEntry => ({
            name: `word/x${n}.xml`,
            content: '<x>'.padEnd(MB),
          })),
        ),
      'report_trap',
    ],
    ['65,536 entries', () => zipOf(partsOf(text), { count: 65_534 }), 'report_trap'],
    [
      'three thousand entries',
      () =>
        docxOf(
          text,
          Array.from({ length: 3_000 }, (_, n) => media(`${n}.txt`, '')),
        ),
      'report_trap',
    ],
    [
      'a size that lies',
      () => docxOf(text, [{ ...media('a.bin', Buffer.alloc(5_000)), says: { size: 10 } }]),
      'report_broken',
    ],
    ['the same name twice', () => docxOf(text, [media('a.png', 'x'), media('A.png', 'y')]), 'report_trap'],
    [
      'entries that share their bytes',
      () => docxOf(text, [media('a.bin', 'x'), { ...media('b.bin', 'x'), says: { offset: 0 } }]),
      'report_trap',
    ],
    [
      'a name that leads out',
      () => docxOf(text, [{ name: '../../etc/passwd', content: 'x' }]),
      'report_broken',
    ],
    ['a name from the root', () => docxOf(text, [{ name: '/etc/passwd', content: 'x' }]), 'report_broken'],
    ['a name with backslashes', () => docxOf(text, [{ name: 'word\\..\\x', content: 'x' }]), 'report_broken'],
    [
      'a link',
      () => docxOf(text, [{ ...media('a', '/etc/passwd'), says: { mode: 0o120777 } }]),
      'report_trap',
    ],
    ['a locked entry', () => docxOf(text, [{ ...media('a', 'x'), says: { flags: 1 } }]), 'report_locked'],
    ['an archive in the archive', () => docxOf(text, [media('a.zip', docxOf(text))]), 'report_nested'],
    ['a program', () => docxOf(text, [media('a.png', Buffer.from('MZ\x90\0'))]), 'report_nested'],
    [
      'an OLE object',
      () => docxOf(text, [{ name: 'word/embeddings/oleObject1.bin', content: ole }]),
      'report_object',
    ],
    ['macros', () => docxOf(text, [{ name: 'word/vbaProject.bin', content: ole }]), 'report_macros'],
    [
      'macros by type',
      () =>
        docxOf(text, [
          {
            name: '[Content_Types].xml',
            content:
              '<Types><Default ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
          },
        ]),
      'report_macros',
    ],
    [
      'ActiveX',
      () => docxOf(text, [{ name: 'word/activeX/activeX1.xml', content: '<x/>' }]),
      'report_macros',
    ],
    [
      'a DOCTYPE',
      () => docxOf('', [documentOf('<!DOCTYPE x><w:document><w:body/></w:document>')]),
      'report_entities',
    ],
    [
      'a DOCTYPE in a part nobody reads',
      () => docxOf(text, [{ name: 'word/settings.xml', content: '<!doctype x [<!ENTITY a "b">]><x/>' }]),
      'report_entities',
    ],
    [
      'a DOCTYPE in UTF-16',
      () =>
        docxOf(text, [
          { name: 'word/settings.xml', content: Buffer.from('\ufeff<!DOCTYPE x><x/>', 'utf16le') },
        ]),
      'report_broken',
    ],
    ['an entity nobody declared', () => docxOf('<w:p><w:r><w:t>&xxe;</w:t></w:r></w:p>'), 'report_entities'],
    ['elements nested without end', () => docxOf('<w:x>'.repeat(5_000)), 'report_too_big'],
    [
      'half a million elements',
      () => docxOf('<w:p/>'.repeat(600_000) + randomBytes(MB).toString('hex')),
      'report_too_big',
    ],
  ])('%s', async (_, make, code) => {
    const bytes = make()
    const [before, memory] = [process.cpuUsage(), process.memoryUsage().rss]
    expect(await refusal(bytes)).toBe(code)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(5)
    expect(process.memoryUsage().rss - memory).toBeLessThan(200 * MB)
  })
})

test('nothing that a report points to outside itself is asked for', async () => {
  let asked = 0
  const canary = createServer((_, answer) => {
    asked += 1
    answer.end()
  }).listen(0, '127.0.0.1')
  await new Promise((ready) => canary.once('listening', ready))
  const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/x`
  for (const type of ['image', 'attachedTemplate', 'oleObject', 'frame', 'subDocument']) {
    const bytes = docxOf(text, [relationsPart([{ id: 'r1', type, target: address, outside: true }])])
    expect(await refusal(bytes), type).toBe('report_outside')
  }
  const entity = `<!DOCTYPE x [<!ENTITY a SYSTEM "${address}">]><w:document><w:body>&a;</w:body></w:document>`
  expect(await refusal(docxOf('', [documentOf(entity)]))).toBe('report_entities')
  expect(asked).toBe(0)
  canary.close()
})

test('links to pages and the place of the author’s template do no harm', async () => {
  const relations = relationsPart([
    { id: 'r1', type: 'hyperlink', target: 'https://example.vn', outside: true },
    { id: 'r2', type: 'attachedTemplate', target: 'file:///C:\\Users\\van\\Mau.dotx', outside: true },
  ])
  const { report } = await readReport(docxOf(text, [relations]))
  expect(report.body).toHaveLength(1)
})

test('a large honest report is read while other work goes on', async () => {
  // Words in no order that repeats, or it would shrink like a trap.
  const word = (n: number) =>
    ['nuôi', 'dê', 'trên', 'núi', 'đá', 'hộ', 'nghèo'][(n * n) % 7]! + ((n * 7_919) % 997)
  const sentence = (n: number) => Array.from({ length: 120 }, (_, at) => word(n * 120 + at)).join(' ')
  const long = Array.from({ length: 4_000 }, (_, n) => aParagraph(`Đoạn ${n}: ${sentence(n)}`))
  const bytes = docxOf(long.join(''))
  let longest = 0
  let last = performance.now()
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const { report } = await readReport(bytes)
  clearInterval(beat)
  expect(report.body).toHaveLength(4_000)
  expect(longest).toBeLessThan(1_000)
})
