import type {
  EngineHits,
  FacetCounts,
  ModelHits,
  ModelQuery,
  SearchEngine,
} from '#app/features/search/engine.ts'
import { facetNames } from '#app/features/search/engine.ts'
import { marksOf } from '#app/features/search/highlight.ts'
import { knownWords } from '#app/features/search/knowledge.server.ts'
import { findPlaces } from '#app/features/search/place-words.ts'
import type { Read } from '#app/features/search/read-question.ts'
import { readQuestion } from '#app/features/search/read-question.ts'
import { searchEngine } from '#app/features/search/search-engine.server.ts'
import { takeApart } from '#app/features/search/tokens.ts'
import { vocabularyFor } from '#app/features/search/vocabulary.server.ts'

const empty = {
  reading: { asked: false, parts: [], places: [], bound: [], unwanted: [], whole: 0 },
  places: [],
  corrections: [],
  didYouMean: null,
}

/** What a question means, as far as the word lists, the places and the words of published models tell. */
export async function understand(q: string, plain: readonly string[] = []): Promise<Read> {
  const typed = takeApart(q)
  if (!typed.tokens.length && !typed.unwanted.length) return empty
  const { lists, gazetteer } = await knownWords()
  const doubtful = findPlaces(typed.tokens, gazetteer, lists, plain)
    .filter((place) => place.doubtful)
    .map(({ keys, nameAt, end }) => ({
      keys,
      run: typed.tokens.slice(nameAt, end).map((token) => token.folded),
    }))
  const vocabulary = await vocabularyFor(typed.tokens, doubtful)
  return readQuestion(typed, { lists, gazetteer, vocabulary, plain })
}

/**
 * Published models for what somebody typed and chose: reads the words, asks the engine, and says what was understood and
 * what was given up. Ids only; read them again through permissions before showing anything.
 */
export async function findModels(
  query: ModelQuery,
  engine: SearchEngine = searchEngine(),
): Promise<ModelHits> {
  const { q, plain = [], ...narrowing } = query
  const { reading, places, corrections, didYouMean } = await understand(q, plain)
  const marks = marksOf(reading)
  // Something was typed, but nothing that can be looked up, such as punctuation.
  const hits = q.trim() && !reading.asked ? noHits() : await engine.searchModels({ ...narrowing, reading })
  const { placesAsWords, ...found } = hits
  return {
    ...found,
    loose: hits.dropped.length > 0,
    understood: { places: places.filter(({ key }) => !placesAsWords.includes(key)), corrections },
    didYouMean,
    marks,
  }
}

function noHits(): EngineHits {
  const facets = Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as FacetCounts
  return { ids: [], total: 0, facets, nextCursor: null, dropped: [], placesAsWords: [] }
}
