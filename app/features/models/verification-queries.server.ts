import { db } from '#app/platform/db.server.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Photo } from '#app/features/models/schema.ts'
import type { Remarks } from '#app/features/models/verification-rules.ts'

/** What a decision about the published text of a model asks to know. Read it after the lock. */
export async function publishedForDecision(tx: Tx, modelId: string) {
  const { withdrawnAt, publishedRevision } = await tx.model.findUniqueOrThrow({
    where: { id: modelId },
    select: {
      withdrawnAt: true,
      publishedRevision: {
        select: {
          id: true,
          number: true,
          authoredById: true,
          publishedById: true,
          verification: { select: { id: true } },
        },
      },
    },
  })
  return { withdrawnAt, revision: publishedRevision }
}

/** Why the published text was sent back, for those who write the next one; nothing once there is a next one. */
export async function remarksOn(modelId: string): Promise<Remarks> {
  const sentBack = await db.verification.findFirst({
    where: { decision: 'sent_back', revision: { publishedAs: { id: modelId } } },
    select: { reasons: true },
  })
  return (sentBack?.reasons ?? {}) as Remarks
}

/** The example model with this id: where it is, how many photos it shows, whether any of its texts was decided upon. */
export async function exampleByExternalId(externalId: string) {
  const { id, slug, publishedRevision } = await db.model.findUniqueOrThrow({
    where: { externalId },
    select: {
      id: true,
      slug: true,
      publishedRevision: { select: { number: true, title: true, category: true, content: true } },
    },
  })
  if (!publishedRevision) throw new Error(`example model ${externalId} is not published`)
  const { content, ...revision } = publishedRevision
  const { photos } = content as unknown as { photos: Photo[] }
  const decided = await db.verification.count({ where: { revision: { modelId: id } } })
  return { slug, ...revision, photos: photos.length, decided: decided > 0 }
}
