import { Refusal, missing } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { changeBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import { moved } from '#app/features/models/photo-order.ts'
import { lockModel } from '#app/features/models/queries.server.ts'

/**
 * Puts a photo at a place in the order, counted from 0, which is the cover. A place and not a direction, so that the
 * same press sent twice moves it once.
 */
export function movePhoto(actor: Person, slug: string, fileId: string, { place }: { place: number }) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const blocker = changeBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)
    const content = draftOf(model.draft)
    const from = content.photos.findIndex((photo) => photo.fileId === fileId)
    if (from < 0) throw missing()
    const photos = moved(content.photos, from, place)
    await tx.modelDraft.update({ where: { modelId: model.id }, data: { content: { ...content, photos } } })
    await emit(tx, 'model.photo_moved', { modelId: model.id, fileId }, actor.id)
    return { id: model.id }
  })
}
