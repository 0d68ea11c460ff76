import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { SharpOptions } from 'sharp'
import sharp from 'sharp'
import { Refusal } from '#app/lib/errors.ts'
import { env } from '#app/platform/env.server.ts'

export const pictureWidths = [1600, 800, 400] as const
export type PictureWidth = (typeof pictureWidths)[number]

export const MAX_UPLOAD_BYTES = 12 * 1024 * 1024
const MAX_PIXELS = 50_000_000
// A strip of few pixels' height costs more memory in turning and resizing than its pixels say.
const MAX_SIDE = 30_000
const QUALITY = 78

type Variant = { named: PictureWidth; bytes: Buffer; width: number; height: number }

/** A picture made anew from what was uploaded: upright, without any metadata, in every width, as WebP. */
export type Picture = { variants: Variant[]; width: number; height: number; bytes: number; sha256: string }

// The decoder would otherwise keep pictures of past uploads in memory.
sharp.cache(false)

let queue: Promise<unknown> = Promise.resolve()

/**
 * Decodes and re-encodes an upload; nothing of the original bytes is kept. One at a time in each process, because a
 * picture of fifty million pixels takes 200 MB while it is open.
 * Refuses: photo_empty, photo_too_heavy, photo_kind (SVG, GIF, HEIC, PDF and all else), photo_too_large, photo_broken.
 */
export function readPicture(upload: Uint8Array): Promise<Picture> {
  const result = queue.then(() => decode(upload))
  queue = result.catch(() => undefined)
  return result
}

async function decode(upload: Uint8Array): Promise<Picture> {
  if (upload.length === 0) throw refused('photo_empty')
  if (upload.length > MAX_UPLOAD_BYTES) throw refused('photo_too_heavy')
  // Told by its first bytes before any decoder sees it, so that SVG and PDF never reach theirs.
  const kind = kindOf(upload)
  if (!kind) throw refused('photo_kind')
  const options = { limitInputPixels: MAX_PIXELS, pages: 1, failOn: 'error' } as const
  const known = await sharp(upload, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (!known || known.format !== kind) throw refused('photo_broken')
  const { width, height } = known
  if (width * height > MAX_PIXELS || Math.max(width, height) > MAX_SIDE) throw refused('photo_too_large')
  const variants = await encode(upload, options).catch(() => {
    throw refused('photo_broken')
  })
  const [largest] = variants
  if (!largest) throw refused('photo_broken')
  return {
    variants,
    width: largest.width,
    height: largest.height,
    bytes: variants.reduce((sum, variant) => sum + variant.bytes.length, 0),
    sha256: createHash('sha256').update(largest.bytes).digest('hex'),
  }
}

async function encode(upload: Uint8Array, options: SharpOptions): Promise<Variant[]> {
  const variants: Variant[] = []
  let source: Uint8Array = upload
  for (const named of pictureWidths) {
    const { data, info } = await sharp(source, options)
      .rotate()
      .resize({ width: named, withoutEnlargement: true })
      .webp({ quality: named === pictureWidths[0] ? QUALITY + 4 : QUALITY })
      .toBuffer({ resolveWithObject: true })
    variants.push({ named, bytes: data, width: info.width, height: info.height })
    source = data
  }
  return variants
}

function kindOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heif' | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8) === 'WEBP') return 'webp'
  // AVIF alone of this family: HEIC needs a decoder that is not free to use.
  return head.slice(4, 12) === 'ftypavif' ? 'heif' : null
}

function refused(code: string): Refusal {
  return new Refusal('rule_broken', code)
}

/**
 * Keeps a picture on disk for as long as `work`, which records it, succeeds: the files are there before their row
 * and go again when the row does not come.
 */
export function withPicture<T>(picture: Picture, work: (fileId: string) => Promise<T>): Promise<T> {
  const parts = picture.variants.map(({ named, bytes }) => ({ ending: pictureEnding(named), bytes }))
  return withFiles(parts, work)
}

/** The same for whatever stands under one id, each part told by the end of its name. */
export async function withFiles<T>(
  parts: readonly { ending: string; bytes: Uint8Array }[],
  work: (fileId: string) => Promise<T>,
): Promise<T> {
  const fileId = randomUUID()
  try {
    for (const { ending, bytes } of parts) await writeWhole(placeOf(fileId, ending), bytes)
    return await work(fileId)
  } catch (error) {
    for (const { ending } of parts) await rm(placeOf(fileId, ending), { force: true })
    throw error
  }
}

/** Null when the file is not there. */
export function pictureBytes(fileId: string, width: PictureWidth): Promise<Buffer | null> {
  return fileBytes(fileId, pictureEnding(width))
}

export async function removePicture(fileId: string): Promise<void> {
  for (const width of pictureWidths) await removeFile(fileId, pictureEnding(width))
}

/** Null when the file is not there. */
export function fileBytes(fileId: string, ending: string): Promise<Buffer | null> {
  return readFile(placeOf(fileId, ending)).catch(() => null)
}

export function removeFile(fileId: string, ending: string): Promise<void> {
  return rm(placeOf(fileId, ending), { force: true })
}

/** Files of pictures last written before a moment, unfinished ones too, by the id they were written for. */
export async function filesWrittenBefore(moment: Date): Promise<Map<string, string[]>> {
  const folder = path.join(env.VAR_DIR, 'files')
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const found = new Map<string, string[]>()
  for (const name of names) {
    const fileId = path.basename(name).slice(0, UUID_LENGTH)
    const file = path.join(folder, name)
    if (!uuid.test(fileId)) continue
    const written = await stat(file).catch(() => null)
    if (written && written.mtime < moment) found.set(fileId, [...(found.get(fileId) ?? []), file])
  }
  return found
}

export function isPictureWidth(width: number): width is PictureWidth {
  return pictureWidths.some((known) => known === width)
}

const UUID_LENGTH = 36
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const pictureEnding = (width: PictureWidth) => `-${width}.webp`

function placeOf(fileId: string, ending: string): string {
  if (!uuid.test(fileId)) throw new Error('a file is asked for by something that is no id')
  return path.join(env.VAR_DIR, 'files', fileId.slice(0, 2), `${fileId}${ending}`)
}

/** Either the whole file stands under its name or none does, whenever the power fails. */
async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  // Drafts' pictures are nobody's business on a shared machine.
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
  const unfinished = `${target}.${randomUUID()}.part`
  const file = await open(unfinished, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, target)
  const directory = await open(path.dirname(target), 'r')
  await directory.sync().finally(() => directory.close())
}
