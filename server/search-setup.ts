import { knownWords } from '#app/features/search/knowledge.server.ts'
import { searchServer } from '#app/features/search/meilisearch/server.server.ts'
import { setUpIndex } from '#app/features/search/meilisearch/set-up-index.server.ts'
import { withApplication } from './application.ts'
import { Stop } from './stop.ts'

/** `npm run search:setup`: brings the settings of Meilisearch's index to what this version of the program wants. */
export async function main(): Promise<number> {
  const server = searchServer()
  if (!server) throw new Stop('MEILISEARCH_URL is not set: search is PostgreSQL’s, and needs no settings.')
  await withApplication(async () => {
    const { pkgVersion } = await server.told.getVersion()
    const changed = await setUpIndex(server)
    const { lists } = await knownWords()
    console.log(`Meilisearch ${pkgVersion} at ${new URL(server.url).host}, index ${server.index}`)
    console.log(changed.length ? `changed: ${changed.join(', ')}` : 'settings were right already')
    console.log(`${lists.sayings.size} words and phrases have others beside them`)
  })
  return 0
}
