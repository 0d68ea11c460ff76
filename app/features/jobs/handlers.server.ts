import type { TaskList } from 'graphile-worker'
import { forgetExpired } from '#app/features/accounts/forget-expired.server.ts'
import { forgetAutosaves } from '#app/features/models/autosave-rows.server.ts'
import { sendLetters } from '#app/features/accounts/send-letters.server.ts'
import { forgetStrayFiles } from '#app/features/models/forget-stray-files.server.ts'
import { rebuildIndex } from '#app/features/search/meilisearch/rebuild-index.server.ts'
import { searchServer } from '#app/features/search/meilisearch/server.server.ts'
import { forgetTold, tellSearch } from '#app/features/search/meilisearch/tell-search.server.ts'
import { rebuildSearch } from '#app/features/search/rebuild-search.server.ts'
import { countWords } from '#app/features/search/word-counts.server.ts'

/** Every task the worker knows. A task rebuilds what it needs from the database and may run more than once. */
export const taskList: TaskList = {
  forget_expired: async () => {
    await forgetExpired()
    await forgetAutosaves()
    await forgetTold()
  },
  forget_stray_files: async () => {
    await forgetStrayFiles()
  },
  send_letters: async () => {
    await sendLetters()
  },
  rebuild_search: async () => {
    await rebuildSearch()
    const server = searchServer()
    if (server) await rebuildIndex(server)
  },
  tell_search: async () => {
    await tellSearch()
  },
  count_search_words: async () => {
    await countWords()
  },
}

/** What runs by the clock, in UTC: from 20:10, ten past three at night in Vietnam. */
export const crontab = [
  '10 20 * * * forget_expired ?fill=2d&max=3',
  '20 20 * * * forget_stray_files ?fill=2d&max=3',
  '30 20 * * * count_search_words ?fill=2d&max=3',
  // What could not be told when it happened.
  ...(searchServer() ? ['* * * * * tell_search'] : []),
].join('\n')
