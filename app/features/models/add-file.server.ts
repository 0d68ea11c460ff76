import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import type { PaperFile } from '#app/platform/documents.server.ts'
import { readDocument, removeDocument, withDocument } from '#app/platform/documents.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { changeBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import { isProvable } from '#app/features/models/proof-rules.ts'
import { lockModel, modelBySlug } from '#app/features/models/queries.server.ts'
import type { FileWords } from '#app/features/models/schema.ts'
import { limits } from '#app/features/models/schema.ts'
import type { Upload } from '#app/features/models/taken-uploads.server.ts'
import { attemptOf, markTaken, takenBefore } from '#app/features/models/taken-uploads.server.ts'

/**
 * Puts a paper, told by its content, to the draft's files and ties it to what it proves. Sent again under its key it
 * answers with the file that is there.
 */
export async function addFile(
  actor: Person,
  slug: string,
  { bytes, key, ...words }: Upload & FileWords,
  now = new Date(),
) {
  // Asked here as well, so that a stranger's upload costs no looking through.
  authorize(actor, 'model.edit', await modelBySlug(slug))
  const paper = await readDocument(bytes)
  return withDocument(paper, async (fileId) => {
    const added = await record(actor, slug, { fileId, paper, key, words }, now)
    if (added.fileId !== fileId) await removeDocument(fileId, paper.kind)
    return added
  })
}

type Kept = { fileId: string; paper: PaperFile; key: string | undefined; words: FileWords }

function record(actor: Person, slug: string, { fileId, paper, key, words }: Kept, now: Date) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const attempt = attemptOf({ ...paper, key }, ['file', ...Object.values(words)])
    const taken = await takenBefore(tx, model.id, attempt)
    if (taken) return { id: model.id, fileId: taken }
    const blocker = changeBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)
    const content = draftOf(model.draft)
    if (content.files.length >= limits.files) throw new Refusal('rule_broken', 'files_full')
    if (!isProvable(content, words.proves)) throw new Refusal('rule_broken', 'proven_gone')

    const { kind, sha256 } = paper
    const bytes = paper.bytes.length
    await tx.modelFile.create({
      data: { id: fileId, modelId: model.id, kind, bytes, sha256, uploadedById: actor.id, createdAt: now },
    })
    const files = [...content.files, { fileId, ...words, kind, bytes }]
    // The version stays: a text form open elsewhere carries no files and can still be saved.
    await tx.modelDraft.update({ where: { modelId: model.id }, data: { content: { ...content, files } } })
    await markTaken(tx, model.id, attempt, fileId, now)
    await emit(tx, 'model.file_added', { modelId: model.id, fileId }, actor.id)
    return { id: model.id, fileId }
  })
}
