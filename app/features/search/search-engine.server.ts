import type { SearchEngine } from '#app/features/search/engine.ts'
import { postgresEngine } from '#app/features/search/postgres-engine.server.ts'

/** The engine in use. Whatever it finds is re-read through permissions before it is shown. */
export function searchEngine(): SearchEngine {
  return postgresEngine
}
