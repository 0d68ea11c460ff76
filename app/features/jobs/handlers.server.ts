import type { TaskList } from 'graphile-worker'
import { forgetExpired } from '#app/features/accounts/forget-expired.server.ts'
import { forgetAutosaves } from '#app/features/models/autosave-rows.server.ts'
import { sendLetters } from '#app/features/accounts/send-letters.server.ts'
import { forgetStrayFiles } from '#app/features/models/forget-stray-files.server.ts'
import { forgetTakenUploads } from '#app/features/models/taken-uploads.server.ts'
import { writeInvitations } from '#app/features/models/write-invitations.server.ts'
import { tellPeople } from '#app/features/notifications/tell-people.server.ts'
import { remindReports } from '#app/features/replications/remind-reports.server.ts'
import { forgetReports } from '#app/features/word-import/forget-reports.server.ts'
import { tellNews } from '#app/features/saved-searches/tell-news.server.ts'
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
    await forgetTakenUploads()
    await forgetReports()
    await forgetTold()
  },
  forget_stray_files: async () => {
    await forgetStrayFiles()
  },
  send_letters: async () => {
    await sendLetters()
  },
  write_invitations: async () => {
    await writeInvitations()
    await sendLetters()
  },
  tell_people: async (payload) => {
    const { eventId } = payload as { eventId: string }
    if ((await tellPeople(BigInt(eventId))) > 0) await sendLetters()
  },
  remind_reports: async () => {
    await remindReports()
  },
  tell_news: async () => {
    await tellNews()
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

/** What runs by the clock, in UTC: from 20:10, ten past three at night in Vietnam; letters on Monday at eight. */
export const crontab = [
  '10 20 * * * forget_expired ?fill=2d&max=3',
  '20 20 * * * forget_stray_files ?fill=2d&max=3',
  '0 1 * * 1 remind_reports ?fill=3d&max=3',
  '40 22 * * * tell_news ?fill=1d&max=6',
  '30 20 * * * count_search_words ?fill=2d&max=3',
  // What could not be told when it happened.
  ...(searchServer() ? ['* * * * * tell_search'] : []),
].join('\n')
