import { missing } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Lets a job that failed run again now, with all its attempts before it. A task may run twice, so this does no harm. */
export async function retryJob(actor: Person, jobId: string, now = new Date()) {
  // Jobs belong to no row that could change hands meanwhile.
  authorize(actor, 'job.retry', { unitPath: ['VN'] })
  if (!/^\d{1,18}$/.test(jobId)) throw missing()
  return inTransaction(async (tx) => {
    const known = await tx.$queryRaw<unknown[]>`
      select 1 from graphile_worker.jobs where id = ${BigInt(jobId)} and last_error is not null`
    if (!known.length) throw missing()
    await tx.$queryRaw`
      select 1 from graphile_worker.reschedule_jobs(array[${BigInt(jobId)}::bigint], run_at := ${now}::timestamptz, attempts := 0)`
    await emit(tx, 'job.retried', { jobId }, actor.id)
    return { id: jobId }
  })
}
