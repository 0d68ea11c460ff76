import { isId } from '#app/features/replications/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'

/** An entry about the progress of this very replication, with its photos, or 404. */
export async function progressEntry(
  { replicationId, entryId }: { replicationId: string; entryId: string },
  reader: Reader = db,
) {
  if (!isId(replicationId) || !isId(entryId)) throw missing()
  const entry = await reader.progressEntry.findFirst({
    where: { id: entryId, replicationId },
    select: {
      on: true,
      replication: {
        select: {
          unitCode: true,
          unit: { select: { path: true } },
          revision: { select: { title: true } },
        },
      },
      photos: {
        select: {
          fileId: true,
          alt: true,
          caption: true,
          file: { select: { sha256: true, width: true, height: true } },
        },
        orderBy: { fileId: 'asc' },
      },
    },
  })
  if (!entry) throw missing()
  const { replication, on, photos } = entry
  return {
    on,
    photos,
    title: replication.revision.title,
    unitCode: replication.unitCode,
    unitPath: replication.unit.path.split('/'),
  }
}

/** Whether a file shows how a replication goes: plans and their progress are for everybody. */
export async function isProgressPhoto(fileId: string): Promise<boolean> {
  return (await db.progressPhoto.count({ where: { fileId } })) > 0
}
