import { forgetKnownWords } from '#app/features/search/knowledge.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Takes a line out of the word lists that somebody added; those of the files stay. */
export async function removeWords(actor: Person, ruleId: string) {
  authorize(actor, 'search.change_words', { unitPath: ['VN'] })
  if (!/^[\da-f-]{36}$/.test(ruleId)) throw missing()
  await inTransaction(async (tx) => {
    const { count } = await tx.searchWordRule.deleteMany({ where: { id: ruleId } })
    if (!count) throw missing()
    await emit(tx, 'search.words_removed', { ruleId }, actor.id)
  })
  forgetKnownWords()
  return { id: ruleId }
}
