import { removeDocument } from '#app/platform/documents.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { removePicture } from '#app/platform/files.server.ts'
import { draftOf } from '#app/features/models/draft-rules.ts'
import type { DocumentKind, EvidenceFile, Photo } from '#app/features/models/schema.ts'

export type Unused = { photos: string[]; papers: { id: string; kind: DocumentKind }[] }

/**
 * Forgets the pictures and papers of a model that neither its draft nor any revision shows. Returns which: the files
 * themselves go once the transaction has succeeded.
 */
export async function dropUnusedFiles(tx: Tx, modelId: string): Promise<Unused> {
  const model = await tx.model.findUniqueOrThrow({
    where: { id: modelId },
    select: {
      draft: { select: { content: true } },
      revisions: { select: { content: true } },
      photos: { select: { fileId: true } },
      files: { select: { id: true, kind: true } },
    },
  })
  const told = [draftOf(model.draft), ...model.revisions.map(({ content }) => content as Partial<Told>)]
  const shown = new Set(
    told.flatMap(({ photos = [], files = [] }) => [...photos, ...files].map(({ fileId }) => fileId)),
  )
  const photos = model.photos.map(({ fileId }) => fileId).filter((fileId) => !shown.has(fileId))
  const papers = model.files.filter(({ id }) => !shown.has(id))
  await tx.modelPhoto.deleteMany({ where: { modelId, fileId: { in: photos } } })
  await tx.storedFile.deleteMany({ where: { id: { in: photos } } })
  await tx.modelFile.deleteMany({ where: { id: { in: papers.map(({ id }) => id) } } })
  return { photos, papers }
}

type Told = { photos: Photo[]; files: EvidenceFile[] }

export async function removeFromDisk({ photos, papers }: Unused): Promise<void> {
  for (const fileId of photos) await removePicture(fileId)
  for (const { id, kind } of papers) await removeDocument(id, kind)
}
