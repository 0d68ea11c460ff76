import { collectDefaultMetrics, register } from 'prom-client'
import { db } from '#app/platform/db.server.ts'
import { pool, searchPool } from '#app/platform/pool.server.ts'

const PROBE_LIMIT_MS = 2_000

collectDefaultMetrics()

/** Null when the database answers in time and has its tables; else why pages cannot be served, in a few words. */
export async function whyNotReady(): Promise<string | null> {
  const probe = pool.query(`select 1 from setting limit 1`).then(
    () => null,
    (error: unknown) => `the database does not answer (${codeOf(error)})`,
  )
  const late = `the database did not answer within ${PROBE_LIMIT_MS / 1000} s`
  const limit = new Promise<string>((resolve) => setTimeout(resolve, PROBE_LIMIT_MS, late).unref())
  return Promise.race([probe, limit])
}

// Codes only: a message may hold the address with its password.
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(codeOf).join(', ')
  return error instanceof Error && 'code' in error ? String(error.code) : 'no code'
}

export async function metrics(): Promise<{ contentType: string; body: string }> {
  return { contentType: register.contentType, body: await register.metrics() }
}

/** Ends every connection; nothing can be asked of the database afterwards. */
export async function closeAll(): Promise<void> {
  await db.$disconnect()
  await Promise.all([pool.end(), searchPool.end()])
}
