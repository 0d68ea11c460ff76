import { searchServer } from '#app/features/search/meilisearch/server.server.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** Notes that these models changed, in the caller's transaction; the worker tells Meilisearch afterwards. */
export async function tellLater(tx: Tx, modelIds: readonly string[]): Promise<void> {
  if (!searchServer() || !modelIds.length) return
  // In one order, so that two writers of the same models wait for each other instead of blocking.
  const ids = [...new Set(modelIds)].sort()
  await tx.$executeRaw`
    insert into search_outbox (model_id, change)
    select id, nextval('search_outbox_change') from unnest(${ids}::uuid[]) id order by id
    on conflict (model_id) do update set change = excluded.change, asked_at = now(), told_at = null, task_uid = null,
      error = null, failed_at = null`
  await tx.$executeRaw`select graphile_worker.add_job('tell_search', '{}'::json)`
}
