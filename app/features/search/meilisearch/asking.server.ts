import type { MultiSearchQuery } from 'meilisearch'
import { z } from 'zod'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'

const hit = z.looseObject({ id: z.uuid(), publishedAt: z.number() })
// Half an answer is none: what is not there must not pass for nothing found.
const answers = z.object({
  results: z.array(
    z.object({
      hits: z.array(hit),
      totalHits: z.int().min(0),
      facetDistribution: z.record(z.string(), z.record(z.string(), z.int().min(0))).optional(),
    }),
  ),
})

export type Answer = z.infer<typeof answers>['results'][number]
export type Question = Omit<MultiSearchQuery, 'indexUid' | 'filter' | 'limit' | 'offset'> & {
  filter: readonly string[]
}

const SHOWN = ['id', 'publishedAt']

/** Several questions in one request; as many answers, in their order. Throws for anything but whole answers. */
export async function ask({ asked, index }: SearchServer, questions: readonly Question[]): Promise<Answer[]> {
  if (!questions.length) return []
  const queries = questions.map(({ filter, ...question }) => ({
    page: 1,
    hitsPerPage: 1,
    attributesToRetrieve: SHOWN,
    ...question,
    indexUid: index,
    filter: [...filter],
  }))
  const { results } = answers.parse(await asked.multiSearch({ queries }))
  if (results.length !== questions.length) throw new Error('not as many answers as questions')
  return results
}

export async function askOne(server: SearchServer, question: Question): Promise<Answer> {
  const [answer] = await ask(server, [question])
  if (!answer) throw new Error('no answer')
  return answer
}
