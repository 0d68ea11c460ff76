import type { Tx } from '#app/platform/db.server.ts'
import { draftOf } from '#app/features/models/draft-rules.ts'
import type { Photo } from '#app/features/models/schema.ts'

/**
 * Forgets the pictures of a model that neither its draft nor any revision shows. Returns their ids: the files
 * themselves go once the transaction has succeeded.
 */
export async function dropUnusedPhotos(tx: Tx, modelId: string): Promise<string[]> {
  const model = await tx.model.findUniqueOrThrow({
    where: { id: modelId },
    select: {
      draft: { select: { content: true } },
      revisions: { select: { content: true } },
      photos: { select: { fileId: true } },
    },
  })
  const shown = [
    ...draftOf(model.draft).photos,
    ...model.revisions.flatMap(({ content }) => (content as unknown as { photos: Photo[] }).photos),
  ].map((photo) => photo.fileId)
  const unused = model.photos.map((photo) => photo.fileId).filter((fileId) => !shown.includes(fileId))
  await tx.modelPhoto.deleteMany({ where: { modelId, fileId: { in: unused } } })
  await tx.storedFile.deleteMany({ where: { id: { in: unused } } })
  return unused
}
