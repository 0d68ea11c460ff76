import { createHash } from 'node:crypto'
import { Refusal } from '#app/lib/errors.ts'
import { cleanLine } from '#app/lib/text-fields.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { ensureSameForm, formDigest } from '#app/platform/form-digest.server.ts'
import type { Picture } from '#app/platform/files.server.ts'
import { readPicture, removePicture, withPicture } from '#app/platform/files.server.ts'
import { limit } from '#app/platform/rate-limit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import type { Block } from '#app/features/word-import/blocks.ts'
import { factsIn } from '#app/features/word-import/fact-rules.ts'
import type { PictureFile } from '#app/features/word-import/read-report.server.ts'
import { readReport } from '#app/features/word-import/read-report.server.ts'
import type { ReportContent } from '#app/features/word-import/schema.ts'
import { splitReport } from '#app/features/word-import/split-report.ts'

type Upload = { formKey: string; unitCode: string; fileName: string; bytes: Uint8Array }

const MOST_PICTURES = 40
// Each has a line of its own in the form that places them.
const MOST_PASSAGES = 600

let queue: Promise<unknown> = Promise.resolve()

/**
 * Reads a Word report and keeps what it says, with its pictures made anew, until its parts are placed; the file itself
 * is not kept. The same form sent again answers with the same report; with
 * another file it is a `conflict: form_answered`. One at a time in each process, because a large
 * report takes a hundred megabytes while it is open.
 */
export async function uploadReport(actor: Person, upload: Upload, now = new Date()): Promise<{ id: string }> {
  await authorizeIn(db, actor, upload.unitCode, now)
  const before = await uploadedBefore(db, actor, upload)
  if (before) return before
  await limit('word_report_by', actor.id)
  const result = queue.then(() => readAndKeep(actor, upload, now))
  queue = result.catch(() => undefined)
  return result
}

async function readAndKeep(actor: Person, upload: Upload, now: Date) {
  const { report, pictures } = await readReport(upload.bytes)
  if (pictures.length > MOST_PICTURES) throw new Refusal('rule_broken', 'report_pictures')
  const drawn = await drawnAnew(pictures)
  const kept = drawn.flatMap((picture) => (picture ? [picture] : []))
  return withPictures(kept, async (fileIds) => {
    const places = drawn.map((picture) => (picture ? (fileIds[kept.indexOf(picture)] ?? null) : null))
    const settle = (block: Block) => settled(block, places, pictures)
    const body = report.body.map(settle)
    const margins = report.margins.map(({ where, blocks }) => ({ where, blocks: blocks.map(settle) }))
    const passages = splitReport({ ...report, body, margins })
    if (passages.length > MOST_PASSAGES) throw new Refusal('rule_broken', 'report_too_big')
    const content = { passages, facts: factsIn(body), turned: report.turned, guessed: report.guessed }
    return record(actor, upload, content, new Map(fileIds.map((id, at) => [id, kept[at]!])), now)
  })
}

/** Null for what is no picture we can open, such as Word's own drawings. */
async function drawnAnew(pictures: readonly PictureFile[]): Promise<(Picture | null)[]> {
  const drawn: (Picture | null)[] = []
  for (const { bytes } of pictures) drawn.push(await readPicture(bytes).catch(unlessRefused))
  return drawn
}

function unlessRefused(error: unknown): null {
  if (error instanceof Refusal) return null
  throw error
}

/** The place in the text knows the picture that is kept, or that there is none. */
function settled(block: Block, places: readonly (string | null)[], pictures: readonly PictureFile[]): Block {
  if (block.kind !== 'picture') return block
  const fileId = places[block.picture]
  if (fileId) return { ...block, fileId }
  const name = pictures[block.picture]?.name.split('/').at(-1) ?? ''
  return { kind: 'gap', what: 'picture', name }
}

async function withPictures<T>(
  pictures: readonly Picture[],
  work: (fileIds: string[]) => Promise<T>,
): Promise<T> {
  const [first, ...rest] = pictures
  if (!first) return work([])
  return withPicture(first, (fileId) => withPictures(rest, (others) => work([fileId, ...others])))
}

type Kept = ReadonlyMap<string, Picture>

async function record(actor: Person, upload: Upload, content: ReportContent, kept: Kept, now: Date) {
  const { formKey, unitCode } = upload
  const { id, added } = await inTransaction(async (tx) => {
    await authorizeIn(tx, actor, unitCode, now)
    const fileName = cleanLine(upload.fileName).slice(0, 200)
    const form = { formKey, formDigest: formDigest(saidBy(upload)) }
    const row = { ...form, unitCode, fileName, content, uploadedById: actor.id, uploadedAt: now }
    const created = await tx.wordReport.createMany({ data: row, skipDuplicates: true })
    const { id } = (await uploadedBefore(tx, actor, upload)) ?? { id: '' }
    if (created.count === 0) return { id, added: false }
    const files = [...kept].map(([fileId, { width, height, bytes, sha256 }]) => {
      const file = { id: fileId, unitCode, width, height, bytes, sha256 }
      return { ...file, uploadedById: actor.id, createdAt: now }
    })
    await tx.storedFile.createMany({ data: files })
    await tx.wordReportPicture.createMany({
      data: [...kept.keys()].map((fileId) => ({ reportId: id, fileId })),
    })
    await emit(tx, 'word_report.uploaded', { reportId: id }, actor.id)
    return { id, added: true }
  })
  if (!added) for (const fileId of kept.keys()) await removePicture(fileId)
  return { id }
}

async function uploadedBefore(reader: Tx, actor: Person, upload: Upload) {
  const row = await reader.wordReport.findUnique({
    where: { formKey: upload.formKey },
    select: { id: true, uploadedById: true, formDigest: true },
  })
  if (!row) return null
  if (row.uploadedById !== actor.id) throw new Refusal('rule_broken', 'form_expired')
  ensureSameForm(row.formDigest, saidBy(upload))
  return { id: row.id }
}

function saidBy({ formKey, unitCode, bytes }: Upload) {
  return { formKey, unitCode, sha256: createHash('sha256').update(bytes).digest('base64url') }
}

async function authorizeIn(reader: Tx, actor: Person, code: string, now: Date): Promise<void> {
  const unit = await reader.unit.findUnique({
    where: { code },
    select: { path: true, kind: true, validTo: true },
  })
  if (!unit || unit.kind === 'country') throw new Refusal('rule_broken', 'unit_unknown')
  authorize(actor, 'model.start', { unitPath: unit.path.split('/') })
  if (unit.validTo && unit.validTo <= now) throw new Refusal('rule_broken', 'unit_closed')
}
