import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'
import { pictureBytes } from '#app/platform/files.server.ts'
import { addPhoto } from '#app/features/models/add-photo.server.ts'
import { draftOf } from '#app/features/models/draft-rules.ts'
import { removeFile } from '#app/features/models/remove-file.server.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import { draftText } from '#app/features/models/schema.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anEditor } from '#tests/support/people.ts'

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#446644' } })
const words = { alt: 'Chuồng bò nhà sàn', caption: '' }
const folder = path.join(env.VAR_DIR, 'files')
const filesOnDisk = () =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
    : 0

beforeEach(() => rmSync(folder, { recursive: true, force: true }))

test('a picture is kept upright, in three widths, without where and when it was taken', async () => {
  const photographed = await blank(3000, 2000)
    .withExif({
      IFD0: { Copyright: 'Nhà ông A' },
      IFD3: { GPSLatitude: '22/1 0/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const draft = await aDraft()
  const { fileId } = await addPhoto(anEditor(), draft.slug, { ...words, bytes: photographed })

  for (const [width, height] of [
    [1600, 2400],
    [800, 1200],
    [400, 600],
  ] as const) {
    const bytes = await pictureBytes(fileId, width)
    const kept = await sharp(bytes ?? undefined).metadata()
    expect(kept).toMatchObject({ format: 'webp', width, height })
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc]).toEqual([undefined, undefined, undefined, undefined])
    expect(bytes?.includes('GPS')).toBe(false)
  }
  const row = await db.modelDraft.findUniqueOrThrow({ where: { modelId: draft.id } })
  expect(draftOf(row).photos).toEqual([{ fileId, ...words }])
  expect(row.version).toBe(1)
  expect(await eventNames()).toEqual(['model.photo_added'])
})

test('a text form that was open all along still saves, and the photo stays', async () => {
  const draft = await aDraft()
  await addPhoto(anEditor(), draft.slug, { ...words, bytes: await blank(20, 20).png().toBuffer() })
  await saveDraft(anEditor(), draft.slug, { text: draftText.parse({ title: 'Tên mới' }), version: 1 })
  const row = await db.modelDraft.findUniqueOrThrow({ where: { modelId: draft.id } })
  expect(draftOf(row)).toMatchObject({ title: 'Tên mới', photos: [words] })
})

test('a button pressed twice adds one photo; the same picture with other words is another', async () => {
  const draft = await aDraft()
  const bytes = await blank(20, 20).png().toBuffer()
  const press = (alt: string) => addPhoto(anEditor(), draft.slug, { alt, caption: '', bytes })
  const [first, second] = await Promise.all([press('Chuồng bò'), press('Chuồng bò')])
  expect(second).toEqual(first)
  await press('Chuồng bò nhìn từ sau')
  expect([await db.storedFile.count(), filesOnDisk()]).toEqual([2, 6])
  expect(await eventNames()).toEqual(['model.photo_added', 'model.photo_added'])
})

describe('what is no photo is refused, and leaves nothing behind', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  const png = () => blank(64, 64).png().toBuffer()
  test.each([
    ['an SVG', async () => Buffer.from(svg), 'photo_kind'],
    ['an SVG behind an XML line', async () => Buffer.from(`<?xml version="1.0"?>${svg}`), 'photo_kind'],
    ['a GIF', () => blank(9, 9).gif().toBuffer(), 'photo_kind'],
    [
      'a GIF that is also a script',
      async () => Buffer.from('GIF89a/*'.padEnd(40, ' ') + '*/=1;alert(1)'),
      'photo_kind',
    ],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'photo_kind'],
    ['a page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'photo_kind'],
    [
      'a page that begins like a PNG',
      async () => Buffer.from('\x89PNG\r\n\x1A\n<html>', 'latin1'),
      'photo_broken',
    ],
    ['half a picture', async () => (await png()).subarray(0, 90), 'photo_broken'],
    ['nothing', async () => Buffer.alloc(0), 'photo_empty'],
    [
      'more than twelve megabytes',
      async () => Buffer.concat([await png(), Buffer.alloc(13e6)]),
      'photo_too_heavy',
    ],
  ])('%s', async (_, bytes, code) => {
    const draft = await aDraft()
    const attempt = addPhoto(anEditor(), draft.slug, { ...words, bytes: await bytes() })
    await expect(attempt).rejects.toMatchObject({ kind: 'rule_broken', code })
    expect(await db.storedFile.count()).toBe(0)
    expect(filesOnDisk()).toBe(0)
  })

  test('a flood of pixels in a small file is refused before it is opened', async () => {
    const flood = await blank(16, 16).png().toBuffer()
    // Width and height stand at the head of the file, with a checksum of their own.
    flood.writeUInt32BE(20_000, 16)
    flood.writeUInt32BE(20_000, 20)
    flood.writeUInt32BE(crc32(flood.subarray(12, 29)), 29)
    const draft = await aDraft()
    const before = process.memoryUsage().rss
    const attempt = addPhoto(anEditor(), draft.slug, { ...words, bytes: flood })
    await expect(attempt).rejects.toMatchObject({ code: 'photo_too_large' })
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6)
  })

  test('a strip one pixel high and forty million long', async () => {
    const strip = await blank(16, 16).png().toBuffer()
    strip.writeUInt32BE(40_000_000, 16)
    strip.writeUInt32BE(1, 20)
    strip.writeUInt32BE(crc32(strip.subarray(12, 29)), 29)
    const draft = await aDraft()
    const attempt = addPhoto(anEditor(), draft.slug, { ...words, bytes: strip })
    await expect(attempt).rejects.toMatchObject({ code: 'photo_too_large' })
  })

  test('a photo for a draft that waits for the approver', async () => {
    const draft = await aDraft({ submitted: true })
    const attempt = addPhoto(anEditor(), draft.slug, { ...words, bytes: await png() })
    await expect(attempt).rejects.toMatchObject({ code: 'draft_submitted' })
    expect(filesOnDisk()).toBe(0)
  })

  test('a photo from a stranger', async () => {
    const draft = await aDraft()
    const attempt = addPhoto(anEditor(ELSEWHERE), draft.slug, { ...words, bytes: await png() })
    await expect(attempt).rejects.toMatchObject({ kind: 'not_found' })
  })
})

test('a photo taken out of a draft is gone from the disk as well', async () => {
  const draft = await aDraft()
  const { fileId } = await addPhoto(anEditor(), draft.slug, {
    ...words,
    bytes: await blank(20, 20).webp().toBuffer(),
  })
  await removeFile(anEditor(), draft.slug, 'photo', fileId)
  expect([await db.storedFile.count(), filesOnDisk()]).toEqual([0, 0])
  await expect(removeFile(anEditor(), draft.slug, 'photo', fileId)).rejects.toMatchObject({
    kind: 'not_found',
  })
})
