import { crc32 } from 'node:zlib'
import type { ArchiveParts } from '#app/platform/archive-guard.server.ts'

const LOCAL_HEADER_BYTES = 30
const CENTRAL_HEADER_BYTES = 46
const UTF8_NAMES = 0x0800
const VERSION = 20

/**
 * Parts as an archive again, not compressed. A library that is handed this, and not the upload, reads exactly the bytes
 * that were looked through: two readers of one hostile archive may each see another file in it.
 */
export function packArchive(parts: ArchiveParts): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, bytes] of parts) {
    const title = Buffer.from(name, 'utf8')
    const sum = crc32(bytes)
    const local = Buffer.alloc(LOCAL_HEADER_BYTES)
    local.writeUInt32LE(0x04034b50, 0)
    facts(local, 4, bytes.length, title.length, sum)
    const central = Buffer.alloc(CENTRAL_HEADER_BYTES)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(VERSION, 4)
    facts(central, 6, bytes.length, title.length, sum)
    central.writeUInt32LE(offset, 42)
    bodies.push(local, title, bytes)
    directory.push(central, title)
    offset += LOCAL_HEADER_BYTES + title.length + bytes.length
  }
  const index = Buffer.concat(directory)
  return Buffer.concat([...bodies, index, end(parts.size, index.length, offset)])
}

/** The fields that both headers share: version, names in UTF-8, stored, no date, sum, both sizes, length of the name. */
function facts(header: Buffer, at: number, size: number, nameLength: number, sum: number): void {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(UTF8_NAMES, at + 2)
  header.writeUInt16LE(0x0021, at + 8)
  header.writeUInt32LE(sum, at + 10)
  header.writeUInt32LE(size, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(nameLength, at + 22)
}

function end(entries: number, indexBytes: number, offset: number): Buffer {
  const record = Buffer.alloc(22)
  record.writeUInt32LE(0x06054b50, 0)
  record.writeUInt16LE(entries, 8)
  record.writeUInt16LE(entries, 10)
  record.writeUInt32LE(indexBytes, 12)
  record.writeUInt32LE(offset, 16)
  return record
}
