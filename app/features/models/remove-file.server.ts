import { Refusal, missing } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { changeBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import { lockModel } from '#app/features/models/queries.server.ts'
import { dropUnusedFiles, removeFromDisk } from '#app/features/models/unused-files.server.ts'

const kept = { photo: 'photos', file: 'files' } as const

/** Takes a photo or a paper out of the draft; it is deleted when no published revision shows it. */
export async function removeFile(actor: Person, slug: string, what: keyof typeof kept, fileId: string) {
  const { unused, ...left } = await inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const blocker = changeBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)
    const content = draftOf(model.draft)
    const list = content[kept[what]]
    const rest = list.filter((file) => file.fileId !== fileId)
    if (rest.length === list.length) throw missing()

    await tx.modelDraft.update({
      where: { modelId: model.id },
      data: { content: { ...content, [kept[what]]: rest } },
    })
    const unused = await dropUnusedFiles(tx, model.id)
    await emit(tx, `model.${what}_removed`, { modelId: model.id, fileId }, actor.id)
    return { id: model.id, unused }
  })
  await removeFromDisk(unused)
  return left
}
