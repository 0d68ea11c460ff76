import type { EngineHits, EngineQuery } from '#app/features/search/engine.ts'
import type { Marked } from '#app/features/search/rank.ts'
import type { Part } from '#app/features/search/reading.ts'

/** So many hits are ranked; of more, the likelier ones. */
export const MOST_RANKED = 400

/** What decides whether a document is a hit: lexemes joined by & | and !, as a tsquery is written, or known ids. */
export type Asked = { query: string } | { ids: readonly string[] } | 'everything' | 'nothing'

type Filters = EngineQuery['filters']

/** Where documents are kept by their lexemes: what an engine has to do by itself, all else being the same for every engine. */
export type Store = {
  /** How many documents there are, counting no further than `most`. */
  countUpTo(asked: Asked, filters: Filters, most: number): Promise<number>
  /** Documents for these questions, those for the first ones first, and how they answer; at most `MOST_RANKED`. */
  marked(asked: readonly Asked[], filters: Filters, parts: readonly Part[]): Promise<Marked[]>
  /** A page in an order that the documents themselves tell. */
  keyedPage(query: EngineQuery, asked: Asked): Promise<Pick<EngineHits, 'ids' | 'nextCursor'>>
  counts(asked: Asked, filters: Filters): Promise<Pick<EngineHits, 'total' | 'facets'>>
  /** Ids for a question, those best proven first. */
  strongest(query: string, limit: number): Promise<string[]>
}
