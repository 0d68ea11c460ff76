import { Refusal } from '#app/lib/errors.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Picture } from '#app/platform/files.server.ts'
import { readPicture, withPicture } from '#app/platform/files.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { changeBlocker, draftOf } from '#app/features/models/draft-rules.ts'
import { lockModel, modelBySlug } from '#app/features/models/queries.server.ts'
import { limits } from '#app/features/models/schema.ts'

type Upload = { bytes: Uint8Array; alt: string; caption: string }

/** Puts a picture, made anew without its metadata, at the end of the draft's photos. */
export async function addPhoto(actor: Person, slug: string, upload: Upload, now = new Date()) {
  // Asked here as well, so that a stranger's upload costs no decoding.
  authorize(actor, 'model.edit', await modelBySlug(slug))
  const picture = await readPicture(upload.bytes)
  return withPicture(picture, (fileId) => record(actor, slug, fileId, picture, upload, now))
}

function record(actor: Person, slug: string, fileId: string, picture: Picture, upload: Upload, now: Date) {
  return inTransaction(async (tx) => {
    const model = await lockModel(tx, slug)
    authorize(actor, 'model.edit', model)

    const blocker = changeBlocker(model.draft)
    if (blocker) throw new Refusal('conflict', blocker)
    const content = draftOf(model.draft)
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
