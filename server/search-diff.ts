import { searchDifferences } from '#app/features/search/search-diff.server.ts'
import { withApplication } from './application.ts'

/** `npm run search:diff`: holds the search index against the published models; 1 when they differ. */
export async function main(): Promise<number> {
  const differences = await withApplication(() => searchDifferences())
  for (const { id, what } of differences) console.log(`${id} ${words[what]}`)
  console.log(
    differences.length ? `${differences.length} differ: npm run search:rebuild` : 'The index is right.',
  )
  return differences.length ? 1 : 0
}

const words = {
  missing: 'is published and not in the index',
  not_public: 'is in the index and not published',
  other: 'says something else in the index',
} as const
