import pg from 'pg'
import { env } from '#app/platform/env.server.ts'

/** Raw SQL where Prisma has no words for it: search, rate limits, LISTEN. One pool for the process. */
export const pool = new pg.Pool({
  connectionString: env.DATABASE_URL,
  max: env.DATABASE_POOL,
  // Prisma's driver drops the offset of a timestamptz when it reads one, so the session has to be in UTC.
  options: '-c TimeZone=UTC',
  connectionTimeoutMillis: 5_000,
  statement_timeout: 15_000,
  idleTimeoutMillis: 30_000,
})

// Without a listener, the loss of an idle connection ends the process.
pool.on('error', () => undefined)

const READ_LIMIT_MS = 5_000

/** Rows of a question that anybody may ask; the database gives up on it after five seconds, as an outage. */
export async function boundedRead<Row extends pg.QueryResultRow>(
  text: string,
  values: readonly unknown[],
  limitMs = READ_LIMIT_MS,
): Promise<Row[]> {
  const client = await pool.connect()
  try {
    await client.query(`begin read only; set local statement_timeout = ${limitMs}`)
    const { rows } = await client.query<Row>(text, [...values])
    await client.query('commit')
    client.release()
    return rows
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}
