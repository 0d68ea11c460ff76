import { crc32 } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import yauzl from 'yauzl'
import { Refusal } from '#app/lib/errors.ts'
import type { ArchiveLimits, Extent } from '#app/platform/archive-rules.ts'
import {
  RATIO_FROM_BYTES,
  announcesMacros,
  declaresEntities,
  doOverlap,
  isBadName,
  isMacro,
  isOldOffice,
  isPacked,
  officeLimits,
  sameName,
} from '#app/platform/archive-rules.ts'

/** What an archive held, by name, inflated and looked through. Directories and what was left out are not in it. */
export type ArchiveParts = Map<string, Buffer>

type Asked = {
  limits?: ArchiveLimits
  /** entries that are neither inflated nor handed on, such as the workbooks behind a report's charts */
  leaveOut?: (name: string) => boolean
  /** sees each part before the looks below, to refuse what its format does not hold in words of its own */
  look?: (name: string, part: Buffer) => void
}

/**
 * Reads a .docx or .xlsx from an unknown hand, counting the bytes while they inflate: what sizes the archive declares
 * is not believed. Refuses: archive_empty, archive_too_heavy, archive_old_format (before 2007, or with a password),
 * archive_unreadable, archive_locked, archive_too_many_entries, archive_too_large (a bomb), archive_bad_names (links
 * too), archive_has_macros, archive_nested, archive_has_doctype.
 */
export async function readArchive(
  bytes: Buffer,
  { limits = officeLimits, leaveOut, look }: Asked = {},
): Promise<ArchiveParts> {
  if (bytes.length === 0) throw refused('archive_empty')
  if (bytes.length > limits.archiveBytes) {
    throw refused('archive_too_heavy', { mb: Math.floor(limits.archiveBytes / 1024 / 1024) })
  }
  if (isOldOffice(bytes)) throw refused('archive_old_format')
  const archive = await readable(yauzl.fromBufferPromise(bytes, { strictFileNames: true }))
  if (archive.entryCount > limits.entries) throw refused('archive_too_many_entries')
  const entries = await listed(archive, limits)
  const parts: ArchiveParts = new Map()
  let left = limits.totalBytes
  for (const entry of entries) {
    if (entry.fileName.endsWith('/') || leaveOut?.(entry.fileName)) continue
    const part = await inflate(archive, entry, { ...limits, totalBytes: left })
    left -= part.length
    look?.(entry.fileName, part)
    lookThrough(entry.fileName, part)
    parts.set(entry.fileName, part)
  }
  return parts
}

async function listed(archive: ZipFile, limits: ArchiveLimits): Promise<Entry[]> {
  const entries: Entry[] = []
  const seen = new Set<string>()
  const walk = archive.eachEntry()
  for (;;) {
    const { done, value } = await readable(walk.next())
    if (done) break
    if (entries.length >= limits.entries) throw refused('archive_too_many_entries')
    const entry: Entry = value
    if (isBadName(entry.fileName, seen) || isLink(entry)) throw refused('archive_bad_names')
    if (isMacro(entry.fileName)) throw refused('archive_has_macros')
    if (entry.isEncrypted()) throw refused('archive_locked')
    if (!entry.canDecodeFileData()) throw refused('archive_unreadable')
    seen.add(sameName(entry.fileName))
    entries.push(entry)
  }
  if (doOverlap(entries.map(extentOf))) throw refused('archive_too_large')
  return entries
}

const FILE_TYPE = 0o170000
const LINK = 0o120000

function isLink({ externalFileAttributes }: Entry): boolean {
  return ((externalFileAttributes >>> 16) & FILE_TYPE) === LINK
}

function extentOf({ relativeOffsetOfLocalHeader, compressedSize, fileNameLength }: Entry): Extent {
  return { offset: relativeOffsetOfLocalHeader, packed: compressedSize, nameBytes: fileNameLength }
}

async function inflate(archive: ZipFile, entry: Entry, limits: ArchiveLimits): Promise<Buffer> {
  const most = Math.min(limits.entryBytes, limits.totalBytes)
  if (entry.uncompressedSize > most) throw refused('archive_too_large')
  const stream = await readable(archive.openReadStreamPromise(entry))
  const chunks: Buffer[] = []
  let length = 0
  const walk = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  try {
    for (;;) {
      const { done, value } = await readable(walk.next())
      if (done) break
      length += value.length
      const swollen = length > RATIO_FROM_BYTES && length > entry.compressedSize * limits.ratio
      if (length > most || swollen) throw refused('archive_too_large')
      chunks.push(value)
    }
  } finally {
    stream.destroy()
  }
  const part = Buffer.concat(chunks, length)
  if (crc32(part) !== entry.crc32) throw refused('archive_unreadable')
  return part
}

function lookThrough(name: string, part: Buffer): void {
  if (isPacked(name, part)) throw refused('archive_nested')
  if (announcesMacros(name, part)) throw refused('archive_has_macros')
  if (declaresEntities(name, part)) throw refused('archive_has_doctype')
}

/** Whatever the reader stumbles over is the archive's fault, and the reader's words are for programmers. */
function readable<T>(reading: Promise<T>): Promise<T> {
  return reading.catch(() => {
    throw refused('archive_unreadable')
  })
}

function refused(code: string, details: Record<string, unknown> = {}): Refusal {
  return new Refusal('rule_broken', code, details)
}
