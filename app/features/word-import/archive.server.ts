import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { fromBufferPromise } from 'yauzl'
import { Refusal } from '#app/lib/errors.ts'
import type { Member } from '#app/features/word-import/archive-rules.ts'
import {
  archiveBlocker,
  beginningBlocker,
  contentBlocker,
  isMarkup,
} from '#app/features/word-import/archive-rules.ts'

/** What a report may unpack to. Office papers of a hundred pages with thirty photos stay far below. */
export const archiveLimits = {
  bytes: 12 * 1024 * 1024,
  entries: 2_000,
  unpacked: 80 * 1024 * 1024,
  markup: 24 * 1024 * 1024,
  /** Of one entry, beyond its first megabyte: text shrinks to a twentieth, only a trap to a hundredth. */
  ratio: 100,
} as const

const FREE_BYTES = 1024 * 1024

/** The files inside a Word file by their names, unpacked. */
export type Parts = ReadonlyMap<string, Buffer>

/**
 * Unpacks a `.docx` into memory and nowhere else. Bytes are counted while they come out, whatever the archive says of
 * itself. Refuses what is no Word file (with what to do instead), traps, macros and locked files.
 */
export async function unpackReport(bytes: Uint8Array): Promise<Parts> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const blocker = file.length > archiveLimits.bytes ? 'report_too_heavy' : beginningBlocker(file)
  if (blocker) throw refused(blocker)
  const zip = await orBroken(
    fromBufferPromise(file, { strictFileNames: true, autoClose: false, lazyEntries: true }),
  )
  const members = await orBroken(membersOf(zip))
  const trap = archiveBlocker(members.map(asMember))
  if (trap) throw refused(trap)
  return unpacked(zip, members)
}

async function membersOf(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > archiveLimits.entries) throw refused('report_trap')
  const members: Entry[] = []
  for await (const entry of zip.eachEntry()) members.push(entry)
  return members
}

function asMember(entry: Entry): Member {
  return {
    name: entry.fileName,
    offset: entry.relativeOffsetOfLocalHeader,
    packed: entry.compressedSize,
    nameBytes: entry.fileNameLength,
    link: ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000,
    locked: entry.isEncrypted(),
  }
}

async function unpacked(zip: ZipFile, members: readonly Entry[]): Promise<Parts> {
  const parts = new Map<string, Buffer>()
  const left = { all: archiveLimits.unpacked, markup: archiveLimits.markup }
  for (const entry of members) {
    if (entry.fileName.endsWith('/')) continue
    const markup = isMarkup(entry.fileName)
    const fair = FREE_BYTES + entry.compressedSize * archiveLimits.ratio
    const most = Math.min(fair, left.all, markup ? left.markup : Infinity)
    const stream = await orBroken(zip.openReadStreamPromise(entry))
    const content = await orBroken(upTo(stream, most))
    const blocker = contentBlocker(entry.fileName, content)
    if (blocker) throw refused(blocker)
    left.all -= content.length
    if (markup) left.markup -= content.length
    parts.set(entry.fileName, content)
  }
  return parts
}

async function upTo(stream: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw refused('report_trap')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const refused = (code: string) => new Refusal('rule_broken', code)

/** The unpacker's own complaints: names that lead out, sizes that lie, data that is cut off. */
function orBroken<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw error instanceof Refusal ? error : refused('report_broken')
  })
}
