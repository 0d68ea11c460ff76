import type { EnqueuedTaskPromise, Task } from 'meilisearch'
import { MeilisearchApiError } from 'meilisearch'
import { searchDocuments } from '#app/features/search/documents.server.ts'
import { alone } from '#app/features/search/meilisearch/alone.server.ts'
import { indexedOf } from '#app/features/search/meilisearch/document.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import { searchServer } from '#app/features/search/meilisearch/server.server.ts'
import { log } from '#app/platform/log.server.ts'
import { pool } from '#app/platform/pool.server.ts'

const BATCH = 200
// What is wrong with what was sent, as against a server that is away, busy or does not know us.
const refusedForGood = new Set([400, 413, 415])

export type Waiting = { id: string; change: string }
type Outcome = { taskUid: number | null; error: string | null }

/**
 * Tells Meilisearch of every change that waits, oldest first, and marks as told only what its tasks say succeeded. A
 * document that is refused is marked so, without holding up the others. When the server does not answer, everything
 * keeps waiting. Safe to repeat.
 * @returns how many models were told of
 */
export async function tellSearch(): Promise<number> {
  const server = searchServer()
  if (!server) return 0
  let told = 0
  try {
    await alone('telling', async () => {
      for (;;) {
        const { rows } = await pool.query<Waiting>(
          `select model_id as id, change::text from search_outbox where told_at is null and failed_at is null
           order by change limit ${BATCH}`,
        )
        if (!rows.length) return
        told += await tell(server, server.index, rows)
      }
    })
  } catch (error) {
    // The next minute tries again; the page of jobs shows what waits for long.
    log.warn({ err: error, told }, 'meilisearch could not be told of changes')
  }
  return told
}

/** Sends what these models are now, whatever they were when the change was noted. How many the server took. */
export async function tell(server: SearchServer, index: string, rows: readonly Waiting[]): Promise<number> {
  const outcome = await sent(server, index, rows)
  if (outcome.error !== null && rows.length > 1) {
    // One bad document fails its whole task: the halves find it.
    const half = Math.ceil(rows.length / 2)
    return (await tell(server, index, rows.slice(0, half))) + (await tell(server, index, rows.slice(half)))
  }
  await noteOutcome(rows, outcome)
  if (outcome.error === null) return rows.length
  log.error({ task: outcome.taskUid, model: rows[0]?.id }, 'meilisearch refused a document')
  return 0
}

async function sent({ told }: SearchServer, index: string, rows: readonly Waiting[]): Promise<Outcome> {
  const ids = rows.map(({ id }) => id)
  const documents = (await searchDocuments(ids)).map(indexedOf)
  const there = new Set(documents.map(({ id }) => id))
  const gone = ids.filter((id) => !there.has(id))
  const customMetadata = `outbox ${rows[0]?.change ?? ''} to ${rows.at(-1)?.change ?? ''}`
  const at = told.index(index)
  const added = documents.length
    ? await outcomeOf(at.addDocuments(documents, { primaryKey: 'id', customMetadata }))
    : { taskUid: null, error: null }
  if (added.error !== null || !gone.length) return added
  return outcomeOf(at.deleteDocuments(gone, { customMetadata }))
}

/** A task's end, which alone says whether anything was done. Throws when the server is away or does not let us in. */
export async function outcomeOf(asked: EnqueuedTaskPromise): Promise<Outcome> {
  try {
    const task: Task = await asked.waitTask()
    const error = task.status === 'succeeded' ? null : (task.error?.message ?? `the task was ${task.status}`)
    return { taskUid: task.uid, error }
  } catch (error) {
    if (error instanceof MeilisearchApiError && refusedForGood.has(error.response.status)) {
      return { taskUid: null, error: error.message }
    }
    throw error
  }
}

/** Only for the change that was sent: a later one is still to be told. */
async function noteOutcome(rows: readonly Waiting[], { taskUid, error }: Outcome): Promise<void> {
  await pool.query(
    `update search_outbox set task_uid = $3, error = left($4, 500),
       told_at = case when $4::text is null then now() end, failed_at = case when $4::text is not null then now() end
     from unnest($1::uuid[], $2::bigint[]) as sent(id, sent_change) where model_id = id and change = sent_change`,
    [rows.map(({ id }) => id), rows.map(({ change }) => change), taskUid, error],
  )
}

const KEPT = '1 day'

/** Forgets what was told long ago. */
export async function forgetTold(): Promise<void> {
  await pool.query(`delete from search_outbox where told_at < now() - interval '${KEPT}'`)
}
