export type ArchiveLimits = {
  /** of the archive itself, in bytes */
  archiveBytes: number
  entries: number
  /** of one entry once inflated, in bytes */
  entryBytes: number
  /** of all entries together once inflated, in bytes */
  totalBytes: number
  /** inflated to packed, looked at from RATIO_FROM_BYTES on */
  ratio: number
}

/** Sheets of equal rows pack thirty to eighty times; a bomb packs a thousand times. */
export const officeLimits: ArchiveLimits = {
  archiveBytes: 20 * 1024 * 1024,
  entries: 2_000,
  entryBytes: 40 * 1024 * 1024,
  totalBytes: 80 * 1024 * 1024,
  ratio: 200,
}

export const RATIO_FROM_BYTES = 1024 * 1024

const MAX_NAME_LENGTH = 240
const MAX_DEPTH = 12
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
const PACKED_STARTS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b],
]
const PACKED_NAME = /\.(zip|7z|rar|gz|tgz|bz2|xz|jar|docx|docm|xlsx|xlsm|pptx|pptm|odt|ods)$/i
const MACRO_NAME = /(^|\/)(vba\w*\.(bin|xml)|macrosheets\/.*|activex\/.*|.*\.(exe|dll|js|vbs|cmd|bat|ps1))$/i
const MARKUP_NAME = /\.(xml|rels|vml|xsd|xsl|xhtml|html?)$/i

const LOCAL_HEADER_BYTES = 30

/** Where one entry lies in an archive, as its directory says. */
export type Extent = { offset: number; packed: number; nameBytes: number }

/** Two entries that share bytes: one small piece that inflates to many large parts. */
export function doOverlap(extents: readonly Extent[]): boolean {
  const inOrder = [...extents].sort((a, b) => a.offset - b.offset)
  return inOrder.some(({ offset, packed, nameBytes }, at) => {
    const next = inOrder[at + 1]
    return next !== undefined && offset + LOCAL_HEADER_BYTES + nameBytes + packed > next.offset
  })
}

/** Word's and Excel's formats before 2007, and theirs with a password, are one such container. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return startsWith(bytes, OLD_OFFICE)
}

export function isPacked(name: string, bytes: Uint8Array): boolean {
  return PACKED_NAME.test(name) || PACKED_STARTS.some((start) => startsWith(bytes, start))
}

export function isMacro(name: string): boolean {
  return MACRO_NAME.test(name)
}

/** A name that would leave its folder, hide or stand for two files. Directories are entries too. */
export function isBadName(name: string, seen: ReadonlySet<string>): boolean {
  return (
    name === '' ||
    name.length > MAX_NAME_LENGTH ||
    /[\u0000-\u001f\u007f\\:]/.test(name) ||
    name.startsWith('/') ||
    name.split('/').length > MAX_DEPTH ||
    name.split('/').some((part) => part === '.' || part === '..') ||
    seen.has(sameName(name))
  )
}

/** Office looks names up without regard to case, so two that differ in it alone are one. */
export function sameName(name: string): string {
  return name.toLowerCase()
}

/** Whether a part of markup declares a document type or entities, in any of Unicode's byte orders. */
export function declaresEntities(name: string, bytes: Buffer): boolean {
  if (!MARKUP_NAME.test(name) && !looksLikeMarkup(bytes)) return false
  return /<!\s*(doctype|entity)/i.test(bytes.toString('latin1').replaceAll('\0', ''))
}

/** Whether the list of content types says that the file carries macros, whatever its own name says. */
export function announcesMacros(name: string, bytes: Buffer): boolean {
  return (
    sameName(name) === '[content_types].xml' &&
    /macroenabled|vbaproject|macrosheet/i.test(bytes.toString('latin1').replaceAll('\0', ''))
  )
}

function looksLikeMarkup(bytes: Buffer): boolean {
  return /^[^\x20-\x7e]{0,4}\s*<[?!a-z]/i.test(bytes.subarray(0, 64).toString('latin1').replaceAll('\0', ''))
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
