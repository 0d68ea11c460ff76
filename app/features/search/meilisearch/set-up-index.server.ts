import { MeilisearchApiError } from 'meilisearch'
import { knownWords } from '#app/features/search/knowledge.server.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import { differing, indexSettings } from '#app/features/search/meilisearch/settings.ts'
import { outcomeOf } from '#app/features/search/meilisearch/tell-search.server.ts'
import { log } from '#app/platform/log.server.ts'

/**
 * Brings an index's settings to what they should be, and makes the index where there is none. Safe to repeat.
 * @returns names of the settings that were changed
 */
export async function setUpIndex(server: SearchServer, index = server.index): Promise<string[]> {
  if (!(await indexExists(server, index))) {
    await done('create the index', server.told.createIndex(index, { primaryKey: 'id' }))
  }
  const wanted = indexSettings((await knownWords()).lists)
  const at = server.told.index(index)
  const names = differing(wanted, await at.getSettings())
  if (names.length) await done('change the settings', at.updateSettings(wanted))
  const left = differing(wanted, await at.getSettings())
  // A later server may write the same thing differently; searches tell whether it minds it.
  if (left.length) log.warn({ settings: left }, 'meilisearch shows other settings than it was given')
  return names
}

export async function indexExists({ told }: SearchServer, index: string): Promise<boolean> {
  try {
    await told.getRawIndex(index)
    return true
  } catch (error) {
    if (error instanceof MeilisearchApiError && error.response.status === 404) return false
    throw error
  }
}

/** Waits for a task that must succeed. */
export async function done(what: string, task: Parameters<typeof outcomeOf>[0]): Promise<void> {
  const { error } = await outcomeOf(task)
  if (error !== null) throw new Error(`meilisearch could not ${what}: ${error}`)
}
