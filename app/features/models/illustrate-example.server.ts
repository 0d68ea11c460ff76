import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'
import type { Picture } from '#app/platform/files.server.ts'
import { readPicture, withPicture } from '#app/platform/files.server.ts'
import type { System } from '#app/permissions/actor.ts'
import { modelsByExternalId } from '#app/features/models/queries.server.ts'
import { revisionRow } from '#app/features/models/revision-row.ts'
import { modelContent } from '#app/features/models/schema.ts'

type Illustration = { bytes: Uint8Array; alt: string; caption: string }

/** Puts a picture into an example model, as its next revision. An import of its text leaves the picture. */
export async function illustrateExample(
  _actor: System,
  externalId: string,
  { bytes, ...words }: Illustration,
) {
  const picture = await readPicture(bytes)
  return withPicture(picture, (fileId) => publishWith(externalId, picture, { fileId, ...words }))
}

function publishWith(
  externalId: string,
  picture: Picture,
  photo: { fileId: string; alt: string; caption: string },
) {
  return inTransaction(async (tx) => {
    const [model] = await modelsByExternalId(tx, [externalId])
    if (!model?.revision) throw new Error(`example model ${externalId} is not published`)
    const { revision, id: modelId, unitCode } = model
    const { width, height, bytes, sha256 } = picture
    await tx.storedFile.create({ data: { id: photo.fileId, unitCode, width, height, bytes, sha256 } })
    await tx.modelPhoto.create({ data: { modelId, fileId: photo.fileId } })
    const { number, publishedAt, id: _, html: _html, totalCostVnd: _total, ...said } = revision
    const content = modelContent.parse({ ...said, photos: [...said.photos, photo] })
    const next = await tx.modelRevision.create({
      data: { ...revisionRow(content), modelId, number: number + 1, publishedAt },
      select: { id: true },
    })
    await tx.model.update({ where: { id: modelId }, data: { publishedRevisionId: next.id } })
    await emit(tx, 'model.published', { modelId, revisionId: next.id }, null)
    return { id: modelId, revisionId: next.id }
  })
}
