import type { ArchiveParts } from '#app/platform/archive-guard.server.ts'
import { readArchive } from '#app/platform/archive-guard.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import {
  beginningBlocker,
  contentBlocker,
  isChartSheet,
  isMarkup,
  partsBlocker,
} from '#app/features/word-import/archive-rules.ts'

const MB = 1024 * 1024
const MARKUP_BYTES = 24 * MB

/** What a report may unpack to. Office papers of a hundred pages with thirty photos stay far below. */
const reportLimits = {
  archiveBytes: 12 * MB,
  entries: 2_000,
  entryBytes: 80 * MB,
  totalBytes: 80 * MB,
  /** Text shrinks to a twentieth, only a trap to a hundredth. */
  ratio: 100,
} as const

/** The guard's refusals in this room's words, which say what to do with a report. */
const ownCode: Readonly<Record<string, string>> = {
  archive_too_heavy: 'report_too_heavy',
  archive_unreadable: 'report_broken',
  archive_locked: 'report_locked',
  archive_too_many_entries: 'report_trap',
  archive_too_large: 'report_trap',
  archive_bad_names: 'report_trap',
  archive_has_macros: 'report_macros',
  archive_nested: 'report_nested',
  archive_has_doctype: 'report_entities',
}

/**
 * Unpacks a `.docx` into memory and nowhere else. Refuses what is no Word file (with what to do instead), traps, macros
 * and locked files.
 */
export async function unpackReport(bytes: Uint8Array): Promise<ArchiveParts> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  refuseIf(beginningBlocker(file))
  let markup = 0
  const look = (name: string, part: Buffer) => {
    refuseIf(contentBlocker(name, part))
    if (isMarkup(name)) markup += part.length
    refuseIf(markup > MARKUP_BYTES ? 'report_trap' : null)
  }
  const parts = await readArchive(file, { limits: reportLimits, leaveOut: isChartSheet, look }).catch(reword)
  refuseIf(partsBlocker([...parts.keys()]))
  return parts
}

function refuseIf(blocker: string | null): void {
  if (blocker) throw new Refusal('rule_broken', blocker)
}

function reword(error: unknown): never {
  const code = error instanceof Refusal ? ownCode[error.code] : undefined
  throw code ? new Refusal('rule_broken', code) : error
}
