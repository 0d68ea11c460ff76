import { Meilisearch } from 'meilisearch'
import { env } from '#app/platform/env.server.ts'

// Somebody waits for an answer; PostgreSQL needs its share of the time, should none come.
const ANSWER_LIMIT_MS = 700
const WRITE_LIMIT_MS = 30_000
const TASK_LIMIT_MS = 120_000

/** A Meilisearch server and the index that searches ask. */
export type SearchServer = {
  url: string
  index: string
  /** For searches: gives up early. */
  asked: Meilisearch
  /** For writes, which may take their time. */
  told: Meilisearch
}

export function connectTo({
  url,
  key,
  index,
}: {
  url: string
  key?: string | undefined
  index: string
}): SearchServer {
  const host = { host: url, ...(key !== undefined && { apiKey: key }) }
  return {
    url,
    index,
    asked: new Meilisearch({ ...host, timeout: ANSWER_LIMIT_MS }),
    told: new Meilisearch({
      ...host,
      timeout: WRITE_LIMIT_MS,
      defaultWaitOptions: { timeout: TASK_LIMIT_MS, interval: 50 },
    }),
  }
}

let server: SearchServer | null = env.MEILISEARCH_URL
  ? connectTo({ url: env.MEILISEARCH_URL, key: env.MEILISEARCH_KEY, index: env.MEILISEARCH_INDEX })
  : null

/** The server that was set up; null where PostgreSQL searches alone. */
export function searchServer(): SearchServer | null {
  return server
}

/** Takes another server from here on, or none. */
export function searchWith(other: SearchServer | null): void {
  server = other
}
