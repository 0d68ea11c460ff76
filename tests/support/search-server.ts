import { randomUUID } from 'node:crypto'
import { meilisearchEngine } from '#app/features/search/meilisearch/engine.server.ts'
import { rebuildIndex } from '#app/features/search/meilisearch/rebuild-index.server.ts'
import { connectTo, searchWith } from '#app/features/search/meilisearch/server.server.ts'
import { tellLater } from '#app/features/search/meilisearch/tell-later.server.ts'
import { tellSearch } from '#app/features/search/meilisearch/tell-search.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { meilisearchServer } from '#tests/support/meilisearch-server.ts'

/**
 * A search server with an index of its own, which the application uses from here on: the one that MEILISEARCH_URL names, or
 * else one that stands in for it.
 */
export async function aSearchServer() {
  const given = process.env['TEST_MEILISEARCH_URL']
  const standIn = given ? null : await meilisearchServer()
  const key = standIn ? standIn.key : process.env['TEST_MEILISEARCH_KEY']
  const server = connectTo({ url: standIn?.url ?? given ?? '', key, index: `test_${randomUUID()}` })
  searchWith(server)
  return {
    server,
    standIn,
    engine: meilisearchEngine(server),
    rebuilt: () => rebuildIndex(server),
    /** Until the server has these models, which were written around the application, as they are now. */
    async settled(modelIds: readonly string[]) {
      await inTransaction((tx) => tellLater(tx, modelIds))
      await tellSearch()
    },
    async close() {
      searchWith(null)
      await server.told.deleteIndexIfExists(server.index)
      await standIn?.close()
    },
  }
}

export type SearchServerInUse = Awaited<ReturnType<typeof aSearchServer>>
