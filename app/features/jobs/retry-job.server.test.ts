import { expect, test } from 'vitest'
import { troubledJobs } from '#app/features/jobs/queries.server.ts'
import { retryJob } from '#app/features/jobs/retry-job.server.ts'
import { pool } from '#app/platform/pool.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { anEditor, holder } from '#tests/support/people.ts'

const operator = () => holder('administrator', 'VN')

async function aParkedJob(): Promise<string> {
  const { rows } = await pool.query<{ id: string }>(
    `select id::text from graphile_worker.add_job('send_letters', '{}', max_attempts := 2)`,
  )
  const id = rows[0]!.id
  await pool.query(
    `update graphile_worker._private_jobs set attempts = 2, last_error = 'no route to host' where id = $1`,
    [id],
  )
  return id
}

test('a job that was given up is shown, and runs again when asked', async () => {
  const id = await aParkedJob()
  expect(await troubledJobs(operator())).toMatchObject([{ id, task: 'send_letters', parked: true }])
  await retryJob(operator(), id)
  const { rows } = await pool.query('select attempts from graphile_worker.jobs where id = $1', [id])
  expect(rows).toEqual([{ attempts: 0 }])
  expect(await eventNames()).toEqual(['job.retried'])
})

test('a job that is not there, or never failed, is not found', async () => {
  const { rows } = await pool.query<{ id: string }>(
    `select id::text from graphile_worker.add_job('send_letters', '{}')`,
  )
  for (const id of [rows[0]!.id, '999999', 'x', '-1']) {
    await expect(retryJob(operator(), id)).rejects.toMatchObject({ kind: 'not_found' })
  }
})

test.each([anEditor(), holder('administrator', '15')])(
  'nobody below the centre sees or retries jobs',
  async (other) => {
    const id = await aParkedJob()
    await expect(troubledJobs(other)).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(retryJob(other, id)).rejects.toMatchObject({ kind: 'forbidden' })
  },
)
