import type { Answer, Question } from '#app/features/search/meilisearch/asking.server.ts'
import { ask, askOne } from '#app/features/search/meilisearch/asking.server.ts'
import { askedFilter, inQuotes } from '#app/features/search/meilisearch/lexeme-filter.ts'
import type { SearchServer } from '#app/features/search/meilisearch/server.server.ts'
import type { Marked } from '#app/features/search/rank.ts'
import { markCases } from '#app/features/search/rank.ts'
import type { Part } from '#app/features/search/reading.ts'
import { MOST_RANKED } from '#app/features/search/store.ts'

type Wanted = { always: readonly string[]; asked: readonly (readonly string[])[] }
type Candidates = { hits: Answer['hits']; within: readonly string[] }

const newest = ['publishedAt:desc', 'id:desc']

/** Documents for these questions with how they answer, one look-up for each thing that can be said of them. */
export async function marked(
  server: SearchServer,
  wanted: Wanted,
  parts: readonly Part[],
): Promise<Marked[]> {
  const { hits, within } = await candidates(server, wanted, parts)
  if (!hits.length) return []
  const digits = markCases(parts)
  const queries = [...new Set(digits.flatMap((cases) => cases.map(([query]) => query)))]
  const answers = await ask(
    server,
    queries.map((query) => ({
      filter: [...within, askedFilter({ query }) ?? ''],
      hitsPerPage: MOST_RANKED,
    })),
  )
  const having = new Map(
    queries.map((query, at) => [query, new Set(answers[at]?.hits.map(({ id }) => id))] as const),
  )
  return hits.map(({ id, publishedAt }) => ({
    id,
    at: new Date(publishedAt),
    marks: digits.map((cases) => cases.find(([query]) => having.get(query)?.has(id))?.[1] ?? 0).join(''),
  }))
}

/** Those for the first question first; of more than can be ranked, the ones that Meilisearch itself ranks highest. */
async function candidates(
  server: SearchServer,
  { always, asked }: Wanted,
  parts: readonly Part[],
): Promise<Candidates> {
  const questions = asked.map((own): Question => ({
    filter: [...always, ...own],
    sort: newest,
    hitsPerPage: MOST_RANKED,
  }))
  const answers = await ask(server, questions)
  const all = distinct(answers.flatMap(({ hits }) => hits))
  const whole = answers.every(({ hits, totalHits }) => hits.length === totalHits) && all.length <= MOST_RANKED
  if (whole) return { hits: all, within: [...always, ...anyOf(asked)] }
  const last = questions.at(-1)
  const best = last ? (await askOne(server, { ...last, sort: [], ...inWords(parts) })).hits : []
  const before = answers.slice(0, -1).flatMap(({ hits }) => hits)
  const hits = distinct([...before, ...best, ...all]).slice(0, MOST_RANKED)
  return { hits, within: [`id IN [${hits.map(({ id }) => inQuotes(id)).join(', ')}]`] }
}

/** What was typed, folded as the index is; the rarest words are given up last. */
function inWords(parts: readonly Part[]): Pick<Question, 'q' | 'matchingStrategy' | 'locales'> {
  const q = parts.flatMap((part) =>
    part.unknown ? (part.others[0]?.kind === 'words' ? part.others[0].words : []) : part.words,
  )
  return { q: q.join(' '), matchingStrategy: 'frequency', locales: ['vi'] }
}

function anyOf(asked: Wanted['asked']): string[] {
  // A question without a filter is for everything.
  if (asked.some((own) => !own.length)) return []
  return [asked.map((own) => `(${own.join(' AND ')})`).join(' OR ')]
}

function distinct(hits: Answer['hits']): Answer['hits'] {
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()]
}
