import type { Fit } from '#app/features/profiles/fit-schema.ts'
import { verdicts } from '#app/features/profiles/fit-schema.ts'
import type { PlaceConditions } from '#app/features/profiles/fit-rules.ts'
import { conditionsOf, fitOf } from '#app/features/profiles/fit-rules.ts'
import { db } from '#app/platform/db.server.ts'

/** How many models at the head of a search are held against a place. */
export const MOST_COMPARED = 200

/**
 * Found models with how they suit a place: better verdicts first, and within each as they were found. Models that are
 * not published any more are left out.
 */
export async function byFit(
  ids: readonly string[],
  place: PlaceConditions,
): Promise<{ id: string; fit: Fit }[]> {
  const rows = await db.model.findMany({
    where: { id: { in: [...ids] }, publishedRevisionId: { not: null } },
    select: {
      id: true,
      publishedRevision: {
        select: {
          title: true,
          category: true,
          tags: true,
          terrain: true,
          hazards: true,
          beneficiaries: true,
          households: true,
          totalCostVnd: true,
        },
      },
    },
  })
  const revisions = new Map(rows.map(({ id, publishedRevision }) => [id, publishedRevision]))
  const compared = ids.flatMap((id) => {
    const revision = revisions.get(id)
    return revision ? [{ id, fit: fitOf(conditionsOf(revision), place) }] : []
  })
  return verdicts.flatMap((verdict) => compared.filter(({ fit }) => fit.verdict === verdict))
}
