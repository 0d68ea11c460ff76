import { searchDocuments } from '#app/features/search/documents.server.ts'
import { alone } from '#app/features/search/meilisearch/alone.server.ts'
import { indexedOf } from '#app/features/search/meilisearch/document.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import { done, indexExists, setUpIndex } from '#app/features/search/meilisearch/set-up-index.server.ts'
import { db } from '#app/platform/db.server.ts'
import { pool } from '#app/platform/pool.server.ts'

const BATCH = 200
const PATIENCE = 400
/** Names the index that was built whole; before that, no search asks it. */
export const BUILT = 'search_index'

/**
 * Builds a new index beside the one that is searched, and then changes the two over in one moment. Changes meanwhile are
 * told to the old one as ever; before the change-over the new one is told of them too.
 * @param onProgress called after each batch with how many models were sent
 * @returns how many models are in the index
 */
export async function rebuildIndex(
  server: SearchServer,
  onProgress: (done: number) => void = () => undefined,
): Promise<number> {
  let sent = 0
  // Two at once would fill and remove each other's index; whoever comes second sees what the first could not have read.
  const mine = await alone('rebuilding', async () => (sent = await rebuilt(server, onProgress)), PATIENCE)
  if (!mine) throw new Error('another rebuild is under way, and takes long')
  return sent
}

async function rebuilt(server: SearchServer, onProgress: (done: number) => void): Promise<number> {
  const fresh = `${server.index}_new`
  if (await indexExists(server, fresh)) await done('remove what was left', server.told.deleteIndex(fresh))
  await setUpIndex(server)
  await setUpIndex(server, fresh)
  const began = await moment()
  const sent = await fill(server, fresh, onProgress)
  const changed = await alone(
    'telling',
    async () => {
      for (const ids of batches(await changedSince(began))) await put(server, fresh, ids)
      const indexes: [string, string] = [server.index, fresh]
      await done('change the indexes over', server.told.swapIndexes([{ indexes, rename: false }]))
      const value = { index: server.index }
      await db.setting.upsert({ where: { key: BUILT }, create: { key: BUILT, value }, update: { value } })
    },
    PATIENCE,
  )
  if (!changed) throw new Error('somebody else is telling Meilisearch of changes, and does not stop')
  await done('remove the old index', server.told.deleteIndex(fresh))
  return sent
}

async function moment(): Promise<Date> {
  const { rows } = await pool.query<{ now: Date }>('select now() as now')
  return rows[0]?.now ?? new Date()
}

async function fill(
  server: SearchServer,
  index: string,
  onProgress: (done: number) => void,
): Promise<number> {
  let sent = 0
  let after: string | undefined
  for (;;) {
    const batch = await db.model.findMany({
      where: { publishedRevisionId: { not: null }, withdrawnAt: null, ...(after && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    if (!batch.length) return sent
    const ids = batch.map(({ id }) => id)
    await put(server, index, ids)
    sent += ids.length
    after = ids.at(-1)
    onProgress(sent)
  }
}

/** What these models are now, or that they are gone. */
async function put(server: SearchServer, index: string, ids: readonly string[]): Promise<void> {
  const documents = (await searchDocuments(ids)).map(indexedOf)
  const there = new Set(documents.map(({ id }) => id))
  const gone = ids.filter((id) => !there.has(id))
  const at = server.told.index(index)
  if (documents.length) await done('take documents', at.addDocuments(documents, { primaryKey: 'id' }))
  if (gone.length) await done('remove documents', at.deleteDocuments(gone))
}

/** What was told meanwhile, and what still waits: whatever was told before was there to be read. */
async function changedSince(began: Date): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    'select model_id as id from search_outbox where told_at is null or told_at >= $1 order by model_id',
    [began],
  )
  return rows.map(({ id }) => id)
}

function batches(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, at) =>
    ids.slice(at * BATCH, (at + 1) * BATCH),
  )
}
