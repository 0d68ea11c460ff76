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
import type { Upload } from '#app/features/models/taken-uploads.server.ts'
import { attemptOf, markTaken, takenBefore } from '#app/features/models/taken-uploads.server.ts'

type PhotoUpload = Upload & { alt: string; caption: string }

/**
 * Puts a picture, made anew without its metadata, at the end of the draft's photos. Sent again under its key, or the same
 * picture with the same words, it answers with the photo that is there.
 */
export async function addPhoto(actor: Person, slug: string, upload: PhotoUpload, now = new Date()) {
  // Asked here as well, so that a stranger's upload costs no decoding.
  authorize(actor, 'model.edit', await modelBySlug(slug))
  const picture = await readPicture(upload.bytes)
  return withPicture(picture, async (fileId) => {
    const added = await record(actor, slug, fileId, picture, upload, now)
    if (added.fileId !== fileId) await removePicture(fileId)
    return added
  })
}

function record(
  actor: Person,
  slug: string,
  fileId: string,
  picture: Picture,
  upload: PhotoUpload,
  now: Date,
) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const attempt = attemptOf(upload, ['photo', upload.alt, upload.caption])
    const taken = await takenBefore(tx, model.id, attempt)
    if (taken) return { id: model.id, fileId: taken }
    const blocker = changeBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)
    const content = draftOf(model.draft)
    const before = await addedBefore(tx, content.photos, picture, upload)
    if (before) {
      await markTaken(tx, model.id, attempt, before.fileId, now)
      return { id: model.id, fileId: before.fileId }
    }
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
    await markTaken(tx, model.id, attempt, fileId, now)
    await emit(tx, 'model.photo_added', { modelId: model.id, fileId }, actor.id)
    return { id: model.id, fileId }
  })
}

async function addedBefore(
  tx: Tx,
  photos: readonly Photo[],
  { sha256 }: Picture,
  { alt, caption }: PhotoUpload,
) {
  const alike = photos.filter((photo) => photo.alt === alt && photo.caption === caption)
  if (alike.length === 0) return undefined
  const same = await tx.storedFile.findFirst({
    where: { sha256, id: { in: alike.map((photo) => photo.fileId) } },
    select: { id: true },
  })
  return alike.find((photo) => photo.fileId === same?.id)
}
