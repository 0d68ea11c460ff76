import { Refusal, missing } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { removePicture } from '#app/platform/files.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { changeBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import { dropUnusedPhotos } from '#app/features/models/photo-rows.server.ts'
import { lockModel } from '#app/features/models/queries.server.ts'

/** Takes a picture out of the draft; it is deleted when no published revision shows it. */
export async function removePhoto(actor: Person, slug: string, fileId: string) {
  const { unused, ...left } = await inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const blocker = changeBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)
    const content = draftOf(model.draft)
    const photos = content.photos.filter((photo) => photo.fileId !== fileId)
    if (photos.length === content.photos.length) throw missing()

    await tx.modelDraft.update({ where: { modelId: model.id }, data: { content: { ...content, photos } } })
    const unused = await dropUnusedPhotos(tx, model.id)
    await emit(tx, 'model.photo_removed', { modelId: model.id, fileId }, actor.id)
    return { id: model.id, unused }
  })
  for (const id of unused) await removePicture(id)
  return left
}
