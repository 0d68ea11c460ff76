import type { Actor } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { pool } from '#app/platform/pool.server.ts'

const ROOT_PATH = ['VN']
const SHOWN = 100

export type TroubledJob = {
  id: string
  task: string
  attempts: number
  maxAttempts: number
  /** No further attempt will be made by itself. */
  parked: boolean
  lastError: string
  createdAt: string
  /** When it will be tried again, unless parked. */
  nextAt: string
}

/** Jobs that failed at least once and are not done, those that are given up first. Jobs belong to the whole site. */
export async function troubledJobs(actor: Actor): Promise<TroubledJob[]> {
  authorize(actor, 'job.list', { unitPath: ROOT_PATH })
  const { rows } = await pool.query<TroubledJob & { created: Date; next: Date }>(
    `select id::text, task_identifier as task, attempts, max_attempts as "maxAttempts",
       attempts >= max_attempts as parked, left(last_error, 300) as "lastError", created_at as created, run_at as next
     from graphile_worker.jobs where last_error is not null
     order by parked desc, created_at desc, id desc limit ${SHOWN}`,
  )
  return rows.map(({ created, next, ...job }) => ({
    ...job,
    createdAt: created.toISOString(),
    nextAt: next.toISOString(),
  }))
}
