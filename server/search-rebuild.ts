import { rebuildIndex } from '#app/features/search/meilisearch/rebuild-index.server.ts'
import { searchServer } from '#app/features/search/meilisearch/server.server.ts'
import { rebuildSearch } from '#app/features/search/rebuild-search.server.ts'
import { closeAll } from '#app/platform/condition.server.ts'

/** Writes the search index anew from the published revisions, and that of Meilisearch where one is set up. */
export async function main(): Promise<number> {
  await timed('models indexed', rebuildSearch)
  const server = searchServer()
  if (server) await timed('models sent to Meilisearch', (onProgress) => rebuildIndex(server, onProgress))
  await closeAll()
  return 0
}

async function timed(what: string, work: (onProgress: (done: number) => void) => Promise<number>) {
  const started = performance.now()
  const shown = process.stdout.isTTY
  const count = await work((done) => shown && process.stdout.write(`\r${done} models`))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${shown ? '\r' : ''}${count} ${what} in ${seconds} s`)
}
