import { collectDefaultMetrics, register } from 'prom-client'
import { db } from '#app/platform/db.server.ts'
import { pool, searchPool } from '#app/platform/pool.server.ts'

const PROBE_LIMIT_MS = 2_000

collectDefaultMetrics()

/** True when the database answers in time and has been migrated. */
export async function checkReady(): Promise<boolean> {
  const probe = pool.query(`select 1 from setting limit 1`).then(
    () => true,
    () => false,
  )
  const limit = new Promise<boolean>((resolve) => setTimeout(resolve, PROBE_LIMIT_MS, false).unref())
  return Promise.race([probe, limit])
}

export async function metrics(): Promise<{ contentType: string; body: string }> {
  return { contentType: register.contentType, body: await register.metrics() }
}

/** Ends every connection; nothing can be asked of the database afterwards. */
export async function closeAll(): Promise<void> {
  await db.$disconnect()
  await Promise.all([pool.end(), searchPool.end()])
}
