import { createHash } from 'node:crypto'
import { Refusal } from '#app/lib/errors.ts'
import type { ArchiveParts } from '#app/platform/archive-guard.server.ts'
import { readArchive } from '#app/platform/archive-guard.server.ts'
import { isOldOffice } from '#app/platform/archive-rules.ts'
import { MAX_UPLOAD_BYTES, fileBytes, removeFile, withFiles } from '#app/platform/files.server.ts'

/** What a paper may be, with the type it is served as. */
export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type Kind = keyof typeof documentTypes

export type PaperFile = { kind: Kind; bytes: Uint8Array; sha256: string }

/**
 * Tells an upload by its content and never by its name. Kept as it is, for a signature holds for these very bytes.
 * Refuses: document_empty, document_too_heavy, document_kind, document_locked (a password), document_broken,
 * document_has_object (something of another program inside), document_fetches (it would load a template from elsewhere),
 * and what the guard of archives refuses.
 */
export async function readDocument(upload: Uint8Array): Promise<PaperFile> {
  if (upload.length === 0) throw refused('document_empty')
  if (upload.length > MAX_UPLOAD_BYTES) throw refused('document_too_heavy')
  const bytes = Buffer.from(upload.buffer, upload.byteOffset, upload.byteLength)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { kind: await kindOf(bytes), bytes: upload, sha256 }
}

async function kindOf(bytes: Buffer): Promise<Kind> {
  const start = bytes.subarray(0, 5).toString('latin1')
  if (start === '%PDF-') return wholePdf(bytes)
  if (start.startsWith('PK') || isOldOffice(bytes)) return officeKind(await readArchive(bytes, { leaveOut }))
  throw refused('document_kind')
}

const PDF_TAIL_BYTES = 2_048

function wholePdf(bytes: Buffer): 'pdf' {
  if (!bytes.subarray(-PDF_TAIL_BYTES).includes('%%EOF')) throw refused('document_broken')
  if (/\/Encrypt[\s\d]*(R\b|<<)/.test(bytes.toString('latin1'))) throw refused('document_locked')
  return 'pdf'
}

// Workbooks behind the charts of a report.
const leaveOut = (name: string) => /^(word|xl)\/embeddings\/[^/]+\.xlsx$/i.test(name)

function officeKind(parts: ArchiveParts): Kind {
  for (const [name, part] of parts) {
    if (isOldOffice(part)) throw refused('document_has_object')
    if (name.endsWith('.rels') && fetchesTemplate(textOf(part))) throw refused('document_fetches')
  }
  const types = textOf(parts.get('[Content_Types].xml') ?? Buffer.alloc(0))
  if (parts.has('word/document.xml') && types.includes('wordprocessingml.document.main+xml')) return 'docx'
  if (parts.has('xl/workbook.xml') && types.includes('spreadsheetml.sheet.main+xml')) return 'xlsx'
  throw refused('document_kind')
}

const textOf = (part: Buffer) => part.toString('latin1').replaceAll('\0', '')

// Links and linked figures wait to be asked; these are loaded, or run, as soon as the paper is opened.
const loadedUnasked = /relationships\/(attachedTemplate|oleObject|frame|subDocument)["']/i

function fetchesTemplate(relations: string): boolean {
  return (relations.match(/<Relationship\b[^>]*>/gi) ?? []).some(
    (one) => /TargetMode\s*=\s*["']External/i.test(one) && loadedUnasked.test(one),
  )
}

function refused(code: string): Refusal {
  return new Refusal('rule_broken', code)
}

/** Keeps a paper on disk for as long as `work`, which records it, succeeds. */
export function withDocument<T>(
  { kind, bytes }: PaperFile,
  work: (fileId: string) => Promise<T>,
): Promise<T> {
  return withFiles([{ ending: `.${kind}`, bytes }], work)
}

/** Null when the file is not there. */
export const documentBytes = (fileId: string, kind: Kind) => fileBytes(fileId, `.${kind}`)

export const removeDocument = (fileId: string, kind: Kind) => removeFile(fileId, `.${kind}`)
