import { Refusal, missing } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { changeBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import { isProvable } from '#app/features/models/proof-rules.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import type { FileWords } from '#app/features/models/schema.ts'

/** Says otherwise what a paper of the draft is and what it proves; the paper itself stays. */
export function changeFile(actor: Person, slug: string, fileId: string, words: FileWords) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const blocker = changeBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)
    const content = draftOf(model.draft)
    if (!content.files.some((file) => file.fileId === fileId)) throw missing()
    if (!isProvable(content, words.proves)) throw new Refusal('rule_broken', 'proven_gone')

    const files = content.files.map((file) => (file.fileId === fileId ? { ...file, ...words } : file))
    await tx.modelDraft.update({ where: { modelId: model.id }, data: { content: { ...content, files } } })
    await emit(tx, 'model.file_changed', { modelId: model.id, fileId }, actor.id)
    return { id: model.id }
  })
}
