/** What a file is by its first bytes, where that is no Word file: each with a sentence on what to do. */
export function beginningBlocker(file: Uint8Array): string | null {
  if (file.length === 0) return 'report_empty'
  const head = latin(file, 0, 8)
  if (head.startsWith('PK\x03\x04')) return null
  if (head.startsWith(OLE))
    return latin(file, 0, file.length).includes(LOCKED) ? 'report_locked' : 'report_old_doc'
  if (head.startsWith('%PDF')) return 'report_pdf'
  return 'report_not_word'
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const LOCKED = [...'EncryptedPackage'].join('\0')

/** Why an archive is no Word file, told by the names of its parts. */
export function partsBlocker(names: readonly string[]): string | null {
  const known = new Set(names.map((name) => name.toLowerCase()))
  if (known.has('content.xml') && known.has('mimetype')) return 'report_odt'
  return known.has('word/document.xml') && known.has('[content_types].xml') ? null : 'report_not_word'
}

export function isMarkup(name: string): boolean {
  return /\.(xml|rels|vml)$/i.test(name)
}

/** What Word lays into a report for its charts; it is never opened. */
export function isChartSheet(name: string): boolean {
  return /^word\/embeddings\/[^/]+\.(xlsx|docx|pptx)$/i.test(name)
}

/** Why the content of one entry is refused: an archive in the archive, an entity of its own. */
export function contentBlocker(name: string, content: Uint8Array): string | null {
  if (isMarkup(name)) return markupBlocker(content)
  const head = latin(content, 0, 8)
  if (head.startsWith('PK\x03\x04')) return 'report_nested'
  if (head.startsWith(OLE) || head.startsWith('MZ'))
    return /^word\/embeddings\//i.test(name) ? 'report_object' : 'report_nested'
  return null
}

// In any part, read or not, and in any spelling; UTF-16 would hide it from this look and from ours alone.
function markupBlocker(content: Uint8Array): string | null {
  const [first, second] = content
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0)
    return 'report_broken'
  return /<!(DOCTYPE|ENTITY)/i.test(latin(content, 0, content.length)) ? 'report_entities' : null
}

/** Why a report may not point where this relation points. Links to pages are only text to us. */
export function relationBlocker(type: string, target: string, external: boolean): string | null {
  const kind = type.slice(type.lastIndexOf('/') + 1)
  if (kind === 'vbaProject') return 'report_macros'
  if (!external || kind === 'hyperlink') return null
  // Word notes there on whose disk the author's template lay.
  if (kind === 'attachedTemplate' && /^(file:|[a-z]:|\\\\)/i.test(target) && !/^file:\/\/[^/]/i.test(target))
    return null
  return 'report_outside'
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, to))
}
