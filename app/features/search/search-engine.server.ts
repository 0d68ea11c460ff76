import type { SearchEngine } from '#app/features/search/engine.ts'
import { meilisearchEngine } from '#app/features/search/meilisearch/engine.server.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import { searchServer } from '#app/features/search/meilisearch/server.server.ts'
import { withFallback } from '#app/features/search/meilisearch/with-fallback.server.ts'
import { postgresEngine } from '#app/features/search/postgres-engine.server.ts'

let made: { server: SearchServer; engine: SearchEngine } | null = null

/** The engine in use: Meilisearch with PostgreSQL behind it where one is set up. Whatever it finds is re-read through permissions before it is shown. */
export function searchEngine(): SearchEngine {
  const server = searchServer()
  if (!server) return postgresEngine
  // The same one for every question, for it remembers whether the server answers.
  if (made?.server !== server) {
    made = { server, engine: withFallback(meilisearchEngine(server), postgresEngine) }
  }
  return made.engine
}
