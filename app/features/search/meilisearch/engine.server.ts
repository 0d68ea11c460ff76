import type { SearchEngine } from '#app/features/search/engine.ts'
import { engineOver } from '#app/features/search/engine-over.server.ts'
import { inQuotes } from '#app/features/search/meilisearch/lexeme-filter.ts'
import { BUILT } from '#app/features/search/meilisearch/rebuild-index.server.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import { meilisearchStore } from '#app/features/search/meilisearch/store.server.ts'
import { pool } from '#app/platform/pool.server.ts'

/** So many withdrawals are left out of every question; with more of them waiting, the index is too far behind to be asked. */
const MOST_WAITING = 200

/** Meilisearch finds, PostgreSQL says what of it is still there: nothing withdrawn is in its hits, totals or counts. */
export function meilisearchEngine(server: SearchServer): SearchEngine {
  const engine = async () => {
    const gone = await goneButNotTold(server.index)
    if (gone.length > MOST_WAITING) throw new Error('the index is too far behind')
    return engineOver(
      meilisearchStore(server, gone.length ? [`id NOT IN [${gone.map(inQuotes).join(', ')}]`] : []),
    )
  }
  return {
    async searchModels(query) {
      const hits = await (await engine()).searchModels(query)
      return { ...hits, ids: await stillThere(hits.ids) }
    },
    async suggestModels(reading, limit) {
      return stillThere(await (await engine()).suggestModels(reading, limit))
    },
  }
}

/** Models that were withdrawn while the server has not confirmed it yet. Throws until the index was built once. */
async function goneButNotTold(index: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string | null }>(
    `select null as id from setting where key = $1 and value ->> 'index' = $2
     union all (select waiting.model_id from search_outbox waiting left join search_model using (model_id)
       where waiting.told_at is null and search_model.model_id is null limit ${MOST_WAITING + 1})`,
    [BUILT, index],
  )
  if (!rows.some(({ id }) => id === null)) throw new Error('the index was never built')
  return rows.flatMap(({ id }) => id ?? [])
}

async function stillThere(ids: readonly string[]): Promise<string[]> {
  if (!ids.length) return []
  const { rows } = await pool.query<{ id: string }>(
    'select model_id as id from search_model where model_id = any($1::uuid[])',
    [ids],
  )
  const there = new Set(rows.map(({ id }) => id))
  return ids.filter((id) => there.has(id))
}
