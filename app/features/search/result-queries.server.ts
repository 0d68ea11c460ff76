import { readRevision, visibleTo } from '#app/features/models/queries.server.ts'
import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import { replicationCounts } from '#app/features/replications/queries.server.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const source = {
  id: true,
  slug: true,
  externalId: true,
  example: true,
  firstPublishedAt: true,
  unit: {
    select: {
      code: true,
      kind: true,
      name: true,
      path: true,
      parent: { select: { code: true, name: true } },
    },
  },
  publishedRevision: true,
  photos: { select: { file: { select: { id: true, width: true, height: true } } } },
} satisfies Prisma.ModelSelect

/** What is found and counted: a withdrawn model can only be read where one knows its address. */
const live = { publishedRevisionId: { not: null }, withdrawnAt: null } satisfies Prisma.ModelWhereInput

/** Found models as they are now, in the order found; what the actor may not see or is gone is left out. */
export async function foundModels(actor: Actor, ids: readonly string[]) {
  if (!ids.length) return []
  const [rows, counts, levels] = await Promise.all([
    db.model.findMany({
      where: { AND: [visibleTo(actor), { id: { in: [...ids] }, ...live }] },
      select: source,
    }),
    replicationCounts(ids),
    evidenceOfModels(ids),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row?.publishedRevision) return []
    const { publishedRevision, photos, ...model } = row
    const revision = readRevision(publishedRevision)
    const files = new Map(photos.map(({ file }) => [file.id, file]))
    const pictures = revision.photos.flatMap((photo) => {
      const file = files.get(photo.fileId)
      return file ? [{ ...photo, width: file.width, height: file.height }] : []
    })
    const replications = counts.get(id) ?? { total: 0, running: 0, completed: 0, stopped: 0 }
    const evidence = levels.get(id)?.level ?? 'declared'
    return [{ ...model, revision, pictures, replications, evidence }]
  })
}

export type FoundModel = Awaited<ReturnType<typeof foundModels>>[number]

/**
 * The published model with this address, in the same shape; null when there is none, and what to say of one that was
 * withdrawn.
 */
export async function foundModelBySlug(actor: Actor, slug: string) {
  const row = await db.model.findUnique({
    where: { slug },
    select: { id: true, withdrawnAt: true, withdrawReason: true },
  })
  if (!row) return null
  const { id, withdrawnAt, withdrawReason } = row
  if (withdrawnAt) return { withdrawnAt, reason: withdrawReason ?? '' }
  const [found] = await foundModels(actor, [id])
  return found ?? null
}

/** Ids of the models best proven; among equals those replicated most, then the newest. */
export async function strongestModels(take: number): Promise<string[]> {
  const rows = await db.model.findMany({
    where: { ...live, search: { isNot: null } },
    orderBy: [
      { search: { evidence: 'desc' } },
      { replications: { _count: 'desc' } },
      { firstPublishedAt: 'desc' },
      { id: 'desc' },
    ],
    select: { id: true },
    take,
  })
  return rows.map(({ id }) => id)
}

/** Figures of the whole platform. */
export async function totals() {
  const [models, replications, outcomes, provinces] = await Promise.all([
    db.searchModel.count(),
    db.replication.count(),
    db.outcome.count(),
    db.searchModel.groupBy({ by: ['provinceCode'] }),
  ])
  return { models, replications, outcomes, provinces: provinces.length }
}
