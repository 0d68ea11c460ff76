import { indexModels } from '#app/features/search/index-models.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/**
 * Writes the search rows of these models anew after facts that make up their evidence, in the caller's transaction. Safe to repeat.
 */
export async function indexEvidence(tx: Tx, modelIds: readonly string[]): Promise<void> {
  const ids = [...new Set(modelIds)].sort()
  // A verification and a report at the same moment would each miss the other; here the second waits for the first.
  await tx.$queryRaw`select 1 from model where id = any(${ids}::uuid[]) order by id for no key update`
  await indexModels(tx, ids)
}
