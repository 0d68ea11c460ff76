import { indexDifferences } from '#app/features/search/meilisearch/index-diff.server.ts'
import { searchServer } from '#app/features/search/meilisearch/server.server.ts'
import type { Difference } from '#app/features/search/search-diff.server.ts'
import { searchDifferences } from '#app/features/search/search-diff.server.ts'
import { withApplication } from './application.ts'

/** `npm run search:diff`: holds the search index, and that of Meilisearch, against the published models; 1 when they differ. */
export async function main(): Promise<number> {
  const server = searchServer()
  const [own, theirs] = await withApplication(async () => [
    await searchDifferences(),
    server ? await indexDifferences(server) : null,
  ])
  const right = [told('The index', own), theirs ? told('The index of Meilisearch', theirs) : true]
  return right.every(Boolean) ? 0 : 1
}

function told(index: string, differences: readonly Difference[]): boolean {
  for (const { id, what } of differences) console.log(`${id} ${words[what]}`)
  console.log(
    differences.length
      ? `${index}: ${differences.length} differ: npm run search:rebuild`
      : `${index} is right.`,
  )
  return !differences.length
}

const words = {
  missing: 'is published and not in the index',
  not_public: 'is in the index and not published',
  other: 'says something else in the index',
} as const
