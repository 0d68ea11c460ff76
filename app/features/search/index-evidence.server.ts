import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/**
 * Writes the evidence of these models into their search rows anew, in the caller's transaction. Safe to repeat.
 */
export async function indexEvidence(tx: Tx, modelIds: readonly string[]): Promise<void> {
  const ids = [...new Set(modelIds)].sort()
  // A verification and a report at the same moment would each miss the other; here the second waits for the first.
  await tx.$queryRaw`select 1 from model where id = any(${ids}::uuid[]) order by id for no key update`
  const evidence = await evidenceOfModels(ids, tx)
  const rows = [...evidence].map(([id, { level }]) => ({ id, level }))
  await tx.$executeRaw`
    update search_model set evidence = r.level
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, level evidence_level)
    where model_id = r.id and evidence <> r.level`
}
