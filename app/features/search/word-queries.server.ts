import type { WordListName } from '#app/features/search/word-lists.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { db } from '#app/platform/db.server.ts'

/** What administrators added to the word lists, the latest first. */
export async function addedWords(actor: Actor): Promise<{ id: string; list: WordListName; line: string }[]> {
  authorize(actor, 'search.change_words', { unitPath: ['VN'] })
  const rows = await db.searchWordRule.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, list: true, line: true },
  })
  return rows.map((row) => ({ ...row, list: row.list as WordListName }))
}
