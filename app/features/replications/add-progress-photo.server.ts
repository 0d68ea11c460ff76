import { limits } from '#app/features/models/schema.ts'
import { progressEntry } from '#app/features/replications/photo-queries.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Picture } from '#app/platform/files.server.ts'
import { readPicture, removePicture, withPicture } from '#app/platform/files.server.ts'

type Upload = { bytes: Uint8Array; alt: string; caption: string }
type Entry = { replicationId: string; entryId: string }

/**
 * Adds a picture, made anew without its metadata, to an entry about progress; everybody sees it at once. The same
 * picture again is a button pressed twice, and answers with the one that is there.
 */
export async function addProgressPhoto(actor: Person, entry: Entry, upload: Upload, now = new Date()) {
  // Asked here as well, so that a stranger's upload costs no decoding.
  authorize(actor, 'replication.report', await progressEntry(entry))
  const picture = await readPicture(upload.bytes)
  return withPicture(picture, async (fileId) => {
    const added = await record(actor, entry, fileId, picture, upload, now)
    if (added.fileId !== fileId) await removePicture(fileId)
    return added
  })
}

function record(actor: Person, entry: Entry, fileId: string, picture: Picture, upload: Upload, now: Date) {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`select 1 from progress_entry where id = ${entry.entryId}::uuid for update`
    const { unitPath, unitCode, photos } = await progressEntry(entry, tx)
    authorize(actor, 'replication.report', { unitPath })
    const same = photos.find(({ file }) => file.sha256 === picture.sha256)
    if (same) return { fileId: same.fileId }
    if (photos.length >= limits.photos) throw new Refusal('rule_broken', 'photos_full')

    const { width, height, bytes, sha256 } = picture
    await tx.storedFile.create({
      data: { id: fileId, unitCode, width, height, bytes, sha256, uploadedById: actor.id, createdAt: now },
    })
    const { alt, caption } = upload
    await tx.progressPhoto.create({ data: { fileId, entryId: entry.entryId, alt, caption } })
    await emit(tx, 'replication.photo_added', { replicationId: entry.replicationId, fileId }, actor.id)
    return { fileId }
  })
}
