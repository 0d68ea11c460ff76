import { indexModels } from '#app/features/search/index-models.server.ts'
import { countWords } from '#app/features/search/word-counts.server.ts'
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
      where: { publishedRevisionId: { not: null }, withdrawnAt: null, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    if (!batch.length) break
    const ids = batch.map(({ id }) => id)
    await inTransaction(async (tx) => {
      // A publication under way writes its row last; without waiting for it, its old text could come after it.
      await tx.$queryRaw`select 1 from model where id = any(${ids}::uuid[]) order by id for share`
      await indexModels(tx, ids)
    }, 60_000)
    done += batch.length
    after = ids.at(-1)
    onProgress(done)
  }
  await db.searchModel.deleteMany({
    where: { model: { OR: [{ publishedRevisionId: null }, { withdrawnAt: { not: null } }] } },
  })
  await countWords()
  return done
}

/** Whether rows were written by a version of this program that kept less in them. */
export async function searchIsOld(): Promise<boolean> {
  return (await db.searchModel.count({ where: { version: 0 } })) > 0
}
