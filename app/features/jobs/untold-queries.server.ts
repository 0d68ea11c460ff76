import type { Actor } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { pool } from '#app/platform/pool.server.ts'

const SHOWN = 100
/** Until then, the minute's turn may simply not have come. */
const LONG = '5 minutes'

export type UntoldDocument = {
  id: string
  /** Null for a model that is no longer there. */
  title: string | null
  slug: string | null
  taskUid: string | null
  /** What the server said; null while it was not reached. */
  error: string | null
  askedAt: string
}

/** Changes that Meilisearch refused, or was not told of for long; the refused ones first. */
export async function untoldDocuments(actor: Actor): Promise<UntoldDocument[]> {
  authorize(actor, 'job.list', { unitPath: ['VN'] })
  const { rows } = await pool.query<UntoldDocument & { asked: Date }>(
    `select waiting.model_id as id, revision.title, model.slug, waiting.task_uid::text as "taskUid", waiting.error,
       waiting.asked_at as asked
     from search_outbox waiting
     left join model on model.id = waiting.model_id
     left join model_revision revision on revision.id = model.published_revision_id
     where waiting.told_at is null and (waiting.failed_at is not null or waiting.asked_at < now() - interval '${LONG}')
     order by waiting.failed_at is null, waiting.change limit ${SHOWN}`,
  )
  return rows.map(({ asked, ...row }) => ({ ...row, askedAt: asked.toISOString() }))
}
