import { indexModels } from '#app/features/search/index-models.server.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'

const BATCH = 200

/**
 * Writes every search row anew from the published revisions, a batch at a time, while search goes on.
 * @param onProgress called after each batch with how many models were done
 * @returns how many models are in the index
 */
export async function rebuildSearch(onProgress: (done: number) => void = () => undefined): Promise<number> {
  let done = 0
  let after: string | undefined
  for (;;) {
    const batch = await db.model.findMany({
      where: { publishedRevisionId: { not: null }, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    if (!batch.length) break
    await inTransaction((tx) => indexModels(tx, batch.map(({ id }) => id)), 60_000)
    done += batch.length
    after = batch.at(-1)?.id
    onProgress(done)
  }
  await db.searchModel.deleteMany({ where: { model: { publishedRevisionId: null } } })
  return done
}
