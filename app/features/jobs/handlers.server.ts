import type { TaskList } from 'graphile-worker'
import { sendLetters } from '#app/features/accounts/send-letters.server.ts'
import { rebuildSearch } from '#app/features/search/rebuild-search.server.ts'

/** Every task the worker knows. A task rebuilds what it needs from the database and may run more than once. */
export const taskList: TaskList = {
  send_letters: async () => {
    await sendLetters()
  },
  rebuild_search: async () => {
    await rebuildSearch()
  },
}
