import { rebuildSearch } from '#app/features/search/rebuild-search.server.ts'
import { closeAll } from '#app/platform/condition.server.ts'

/** Writes the search index anew from the published revisions. */
export async function main(): Promise<number> {
  const started = performance.now()
  const count = await rebuildSearch(
    (done) => process.stdout.isTTY && process.stdout.write(`\r${done} models`),
  )
  console.log(
    `${process.stdout.isTTY ? '\r' : ''}${count} models indexed in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  )
  await closeAll()
  return 0
}
