import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import yauzl from 'yauzl'
import { describe, expect, test } from 'vitest'
import { readArchive } from './archive-guard.server.ts'
import { officeLimits } from './archive-rules.ts'
import { packArchive } from './pack-archive.server.ts'
import { zipOf } from '#tests/support/zip-maker.ts'

const plain = { 'word/document.xml': '<?xml version="1.0"?><w/>' }

function archive(parts: Record<string, string | Buffer>): Buffer {
  return packArchive(
    new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text as string)])),
  )
}

/** One deflated entry; `declared` is the size it lies about. */
function deflated(name: string, bytes: Buffer, declared = bytes.length): Buffer {
  const packed = deflateRawSync(bytes, { level: 9 })
  const stored = archive({ [name]: bytes.subarray(0, 0) })
  const title = 30 + Buffer.byteLength(name)
  const [local, rest] = [Buffer.from(stored.subarray(0, title)), Buffer.from(stored.subarray(title))]
  for (const [header, at] of [
    [local, 8],
    [rest, 10],
  ] as const) {
    header.writeUInt16LE(8, at)
    header.writeUInt32LE(packed.length, at + 10)
    header.writeUInt32LE(declared, at + 14)
  }
  rest.writeUInt32LE(title + packed.length, rest.length - 6)
  return Buffer.concat([local, packed, rest])
}

const refusal = (code: string) => ({ kind: 'rule_broken', code })

test('what was looked through and packed anew reads the same', async () => {
  const parts = await readArchive(archive({ ...plain, 'word/media/ảnh.png': Buffer.from([1, 2, 3]) }))
  expect([...parts.keys()]).toEqual(['word/document.xml', 'word/media/ảnh.png'])
  expect(await readArchive(packArchive(parts))).toEqual(parts)
  expect((await yauzl.fromBufferPromise(packArchive(parts))).entryCount).toBe(2)
})

test('a workbook of a real program passes, and opens again after packing', async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Hồ sơ').addRow(['Mã xã', 'Hộ nghèo'])
  const parts = await readArchive(Buffer.from(await book.xlsx.writeBuffer()))
  const again = new ExcelJS.Workbook()
  await again.xlsx.load(new Uint8Array(packArchive(parts)).buffer as ArrayBuffer)
  expect(again.getWorksheet('Hồ sơ')?.getCell('B1').value).toBe('Hộ nghèo')
})

test('what is left out is never inflated', async () => {
  const bomb = deflated('word/embeddings/chart.xlsx', Buffer.alloc(3_000_000))
  expect((await readArchive(bomb, { leaveOut: (name) => name.startsWith('word/embeddings/') })).size).toBe(0)
})

describe('refuses', () => {
  test.each([
    ['nothing at all', Buffer.alloc(0), 'archive_empty'],
    ['a text that calls itself a document', Buffer.from('xin chào '.repeat(20)), 'archive_unreadable'],
    ['Word before 2007, or with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'archive_old_format'],
    ['half of an archive', archive(plain).subarray(20), 'archive_unreadable'],
    ['a name that leaves the folder', archive({ 'word/../../etc/x': '' }), 'archive_unreadable'],
    ['an absolute name', archive({ '/etc/passwd': '' }), 'archive_unreadable'],
    ['a name with a control character', archive({ 'word/a\u0001.xml': '' }), 'archive_bad_names'],
    ['a name with a drive', archive({ 'word/c:x.xml': '' }), 'archive_bad_names'],
    ['two names that differ in case alone', archive({ 'a.xml': '1', 'A.xml': '2' }), 'archive_bad_names'],
    ['a macro', archive({ ...plain, 'word/vbaProject.bin': 'x' }), 'archive_has_macros'],
    ['a control', archive({ ...plain, 'word/activeX/activeX1.bin': 'x' }), 'archive_has_macros'],
    [
      'a macro that only the list of contents tells of',
      archive({ '[Content_Types].xml': '<Types><Override ContentType="x.macroEnabled.main+xml"/></Types>' }),
      'archive_has_macros',
    ],
    ['a link', zipOf([{ name: 'a', content: 'x', says: { mode: 0o120777 } }]), 'archive_bad_names'],
    [
      'parts that share their bytes',
      zipOf([
        { name: 'a.bin', content: 'x' },
        { name: 'b.bin', content: 'x', says: { offset: 0 } },
      ]),
      'archive_too_large',
    ],
    ['an archive in the archive', archive({ 'word/media/a.zip': 'x' }), 'archive_nested'],
    ['an archive under a picture’s name', archive({ 'word/media/a.png': archive(plain) }), 'archive_nested'],
    [
      'a document type',
      archive({ 'a.xml': '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>' }),
      'archive_has_doctype',
    ],
    [
      'a document type in UTF-16',
      archive({ 'a.xml': Buffer.from('\ufeff<?xml version="1.0"?><!DOCTYPE a>', 'utf16le') }),
      'archive_has_doctype',
    ],
    [
      'a document type under another name',
      archive({ 'a.dat': '<?xml version="1.0"?><!DOCTYPE a>' }),
      'archive_has_doctype',
    ],
    ['a bomb', deflated('a.xml', Buffer.alloc(10_000_000)), 'archive_too_large'],
    ['a bomb that declares one byte', deflated('a.xml', Buffer.alloc(10_000_000), 1), 'archive_unreadable'],
    ['sizes beyond memory', deflated('a.xml', Buffer.alloc(10), 0xfffffffe), 'archive_too_large'],
    ['a sum that does not fit', deflated('a.xml', Buffer.from('x')), 'archive_unreadable'],
  ])('%s', async (_, bytes, code) => {
    await expect(readArchive(bytes)).rejects.toMatchObject(refusal(code))
  })

  test('too heavy an archive, too many entries, too much of all entries together', async () => {
    const many = archive(
      Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.txt`, 'x'.repeat(100)])),
    )
    const within = (limits: Partial<typeof officeLimits>) =>
      readArchive(many, { limits: { ...officeLimits, ...limits } })
    await expect(within({ archiveBytes: 100 })).rejects.toMatchObject(refusal('archive_too_heavy'))
    await expect(within({ entries: 4 })).rejects.toMatchObject(refusal('archive_too_many_entries'))
    await expect(within({ totalBytes: 450 })).rejects.toMatchObject(refusal('archive_too_large'))
    await expect(within({ entryBytes: 99 })).rejects.toMatchObject(refusal('archive_too_large'))
    expect((await within({})).size).toBe(5)
  })
})
