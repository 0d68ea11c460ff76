import pg from 'pg'
import { env } from '#app/platform/env.server.ts'

const options = {
  connectionString: env.DATABASE_URL,
  connectionTimeoutMillis: 5_000,
  statement_timeout: 15_000,
  idleTimeoutMillis: 30_000,
}

/** Raw SQL where Prisma has no words for it: rate limits, LISTEN. One pool for the process. */
export const pool = new pg.Pool({
  ...options,
  max: env.DATABASE_POOL,
  // Prisma's driver drops the offset of a timestamptz when it reads one, so the session has to be in UTC.
  options: '-c TimeZone=UTC',
})

const MOST_SEARCHES = 4
const SEARCH_LIMIT_MS = 5_000

/**
 * For questions to the search index alone: nothing is written through it, and the database gives up on one after five
 * seconds, as an outage. The planner does not know that a document's words lie far from its row, and reads
 * them all where it expects many hits; with this setting it asks the index.
 */
export const searchPool = new pg.Pool({
  ...options,
  max: Math.min(MOST_SEARCHES, env.DATABASE_POOL),
  statement_timeout: SEARCH_LIMIT_MS,
  options: '-c TimeZone=UTC -c enable_seqscan=off -c default_transaction_read_only=on',
})

// Without a listener, the loss of an idle connection ends the process.
for (const each of [pool, searchPool]) each.on('error', () => undefined)
