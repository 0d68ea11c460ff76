import { expect, test } from 'vitest'
import { readDocument } from '#app/platform/documents.server.ts'
import { packArchive } from '#app/platform/pack-archive.server.ts'
import { aDocx, aPdf, anXlsx } from '#tests/support/papers.ts'

const OLD_OFFICE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
const relation = (type: string, mode = 'External') =>
  `<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://vidu.vn/a" TargetMode="${mode}"/></Relationships>`

test.each([
  ['a PDF', aPdf(), 'pdf'],
  ['a Word report', aDocx(), 'docx'],
  [
    'a Word report with a chart, whose workbook is inside',
    aDocx({ 'word/embeddings/Book1.xlsx': anXlsx() }),
    'docx',
  ],
  ['a Word report with a link', aDocx({ 'word/_rels/document.xml.rels': relation('hyperlink') }), 'docx'],
  ['an Excel table', anXlsx(), 'xlsx'],
  [
    'an Excel table that names another one',
    anXlsx({ 'xl/_rels/a.xml.rels': relation('externalLinkPath') }),
    'xlsx',
  ],
])('%s is told by its content', async (_, bytes, kind) => {
  expect(await readDocument(bytes)).toMatchObject({ kind, bytes })
})

test.each([
  ['nothing', Buffer.alloc(0), 'document_empty'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'document_kind'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'), 'document_kind'],
  ['a page with a PDF behind it', Buffer.concat([Buffer.from('<html>'), aPdf()]), 'document_kind'],
  ['half a PDF', aPdf().subarray(0, 60), 'document_broken'],
  ['a PDF with a password', aPdf('\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>'), 'document_locked'],
  ['an old .doc, or a .docx with a password', OLD_OFFICE, 'archive_old_format'],
  ['a .docx with a macro', aDocx({ 'word/vbaProject.bin': OLD_OFFICE }), 'archive_has_macros'],
  [
    'a .docm that calls itself .docx',
    aDocx({ '[Content_Types].xml': '<Types><Default ContentType="x.macroEnabled.main+xml"/></Types>' }),
    'archive_has_macros',
  ],
  [
    'an object of another program',
    aDocx({ 'word/embeddings/oleObject1.bin': OLD_OFFICE }),
    'document_has_object',
  ],
  [
    'a template from elsewhere',
    aDocx({ 'word/_rels/settings.xml.rels': relation('attachedTemplate') }),
    'document_fetches',
  ],
  ['an archive of pictures', packArchive(new Map([['a.png', Buffer.from('png')]])), 'document_kind'],
  ['a broken archive', aDocx().subarray(0, 200), 'archive_unreadable'],
  ['more than twelve megabytes', Buffer.concat([aPdf(), Buffer.alloc(13e6)]), 'document_too_heavy'],
])('%s is refused', async (_, bytes, code) => {
  await expect(readDocument(bytes)).rejects.toMatchObject({ kind: 'rule_broken', code })
})
