import { progressEntry } from '#app/features/replications/photo-queries.server.ts'
import { isId } from '#app/features/replications/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import { removePicture } from '#app/platform/files.server.ts'

type Photo = { replicationId: string; entryId: string; fileId: string }

/** Takes a picture out of an entry about progress; one that is gone already is no fault. */
export async function removeProgressPhoto(actor: Person, { fileId, ...entry }: Photo) {
  if (!isId(fileId)) throw missing()
  const removed = await inTransaction(async (tx) => {
    const { unitPath } = await progressEntry(entry, tx)
    authorize(actor, 'replication.report', { unitPath })
    const { count } = await tx.progressPhoto.deleteMany({ where: { fileId, entryId: entry.entryId } })
    if (count === 0) return false
    await tx.storedFile.delete({ where: { id: fileId } })
    await emit(tx, 'replication.photo_removed', { replicationId: entry.replicationId, fileId }, actor.id)
    return true
  })
  if (removed) await removePicture(fileId)
  return { id: entry.entryId }
}
