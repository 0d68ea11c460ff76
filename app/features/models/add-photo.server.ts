import { Refusal } from '#app/lib/errors.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Picture } from '#app/platform/files.server.ts'
import { readPicture, removePicture, withPicture } from '#app/platform/files.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { changeBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import { lockModel, modelBySlug } from '#app/features/models/queries.server.ts'
import type { Photo } from '#app/features/models/schema.ts'
import { limits } from '#app/features/models/schema.ts'

type Upload = { bytes: Uint8Array; alt: string; caption: string }

/**
 * Puts a picture, made anew without its metadata, at the end of the draft's photos. The same picture with the same
 * words again is a button pressed twice, and answers with the photo that is there.
 */
export async function addPhoto(actor: Person, slug: string, upload: Upload, now = new Date()) {
  // Asked here as well, so that a stranger's upload costs no decoding.
  authorize(actor, 'model.edit', await modelBySlug(slug))
  const picture = await readPicture(upload.bytes)
  return withPicture(picture, async (fileId) => {
    const added = await record(actor, slug, fileId, picture, upload, now)
    if (added.fileId !== fileId) await removePicture(fileId)
    return added
  })
}

function record(actor: Person, slug: string, fileId: string, picture: Picture, upload: Upload, now: Date) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const blocker = changeBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)
    const content = draftOf(model.draft)
    const before = await addedBefore(tx, content.photos, picture, upload)
    if (before) return { id: model.id, fileId: before.fileId }
    if (content.photos.length >= limits.photos) throw new Refusal('rule_broken', 'photos_full')

    const { width, height, bytes, sha256 } = picture
    const { unitCode } = model
    await tx.storedFile.create({
      data: { id: fileId, unitCode, width, height, bytes, sha256, uploadedById: actor.id, createdAt: now },
    })
    await tx.modelPhoto.create({ data: { modelId: model.id, fileId } })
    const { alt, caption } = upload
    const photos = [...content.photos, { fileId, alt, caption }]
    // The version stays: a text form open elsewhere carries no photos and can still be saved.
    await tx.modelDraft.update({ where: { modelId: model.id }, data: { content: { ...content, photos } } })
    await emit(tx, 'model.photo_added', { modelId: model.id, fileId }, actor.id)
    return { id: model.id, fileId }
  })
}

async function addedBefore(tx: Tx, photos: readonly Photo[], { sha256 }: Picture, { alt, caption }: Upload) {
  const alike = photos.filter((photo) => photo.alt === alt && photo.caption === caption)
  if (alike.length === 0) return undefined
  const same = await tx.storedFile.findFirst({
    where: { sha256, id: { in: alike.map((photo) => photo.fileId) } },
    select: { id: true },
  })
  return alike.find((photo) => photo.fileId === same?.id)
}
