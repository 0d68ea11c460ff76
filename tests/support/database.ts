import { pool } from '#app/platform/pool.server.ts'

/** Names of what was emitted in this test, in order. */
export async function eventNames(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>('select name from event order by id')
  return rows.map((row) => row.name)
}

/** Names of the jobs that wait in the queue. */
export async function queuedTasks(): Promise<string[]> {
  const { rows } = await pool.query<{ task: string }>(
    'select task_identifier as task from graphile_worker.jobs order by id',
  )
  return rows.map((row) => row.task)
}
