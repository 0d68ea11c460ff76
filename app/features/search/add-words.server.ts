import type { WordsInput } from '#app/features/search/words-schema.ts'
import { lineOf } from '#app/features/search/words-schema.ts'
import { forgetKnownWords } from '#app/features/search/knowledge.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Adds to the word lists of search; what is there already stays as it is. Search understands it from the next question on. */
export async function addWords(actor: Person, input: WordsInput, now = new Date()) {
  // The lists belong to the whole site.
  authorize(actor, 'search.change_words', { unitPath: ['VN'] })
  const added = await inTransaction(async (tx) => {
    const rows = await tx.searchWordRule.createManyAndReturn({
      data: lineOf(input).map((line) => ({ list: input.list, line, createdAt: now, createdById: actor.id })),
      skipDuplicates: true,
      select: { id: true },
    })
    for (const { id } of rows) await emit(tx, 'search.words_added', { ruleId: id }, actor.id)
    return { ids: rows.map(({ id }) => id) }
  })
  forgetKnownWords()
  return added
}
