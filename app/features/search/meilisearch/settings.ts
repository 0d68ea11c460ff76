import type { Settings } from 'meilisearch'
import { facetNames } from '#app/features/search/engine.ts'
import { MOST_RANKED } from '#app/features/search/store.ts'
import type { WordLists } from '#app/features/search/word-lists.ts'

const MOST_SYNONYMS = 8
const equality = { facetSearch: false, filter: { equality: true, comparison: false } }
const comparison = { facetSearch: false, filter: { equality: true, comparison: true } }

/**
 * How the index is to be, all of it, so that nothing depends on what somebody once clicked. A hit is decided by `lex`;
 * the texts and the ranking rules decide which of very many hits are looked at.
 */
export function indexSettings(lists: Pick<WordLists, 'sayings'>): Settings {
  return {
    searchableAttributes: ['title', 'tags', 'summary', 'texts'],
    displayedAttributes: ['*'],
    filterableAttributes: [
      { attributePatterns: ['lex', 'provinceCode', 'unitCode', ...facetNames], features: equality },
      {
        attributePatterns: ['id', 'publishedAt', 'replications', 'evidenceRank', 'costThousands'],
        features: comparison,
      },
    ],
    sortableAttributes: ['id', 'publishedAt', 'replications', 'evidenceRank', 'costThousands'],
    rankingRules: [
      'words',
      'sort',
      'attributeRank',
      'proximity',
      'typo',
      'wordPosition',
      'exactness',
      'publishedAt:desc',
    ],
    // Syllables have at most seven letters, so one slip in five is the most that can be meant; years are no words.
    typoTolerance: {
      enabled: true,
      disableOnNumbers: true,
      disableOnAttributes: [],
      disableOnWords: [],
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    },
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['vi'] }],
    synonyms: synonymsOf(lists),
    stopWords: [],
    pagination: { maxTotalHits: 1_000_000 },
    faceting: { maxValuesPerFacet: MOST_RANKED, sortFacetValuesBy: { '*': 'count' } },
    // Only whole facets are counted; nobody searches within them here.
    facetSearch: false,
    proximityPrecision: 'byWord',
    prefixSearch: 'indexingTime',
    searchCutoffMs: 500,
  }
}

/** What the word lists say of words, folded as the index is. */
function synonymsOf({ sayings }: Pick<WordLists, 'sayings'>): Record<string, string[]> {
  const entries = [...sayings].flatMap(([phrase, said]): [string, string[]][] => {
    const others = said.flatMap((saying) =>
      saying.others.flatMap((other) => (other.kind === 'words' ? [other.words.join(' ')] : [])),
    )
    const different = [...new Set(others)].filter((other) => other !== phrase).sort()
    return different.length ? [[phrase, different.slice(0, MOST_SYNONYMS)]] : []
  })
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)))
}

type Plain = Record<string, unknown>

/** Names of settings that are not as they should be; what the server has and nobody asked for is left alone. */
export function differing(wanted: Settings, found: Settings): string[] {
  return Object.entries(wanted).flatMap(([name, value]) =>
    sameValue(value, (found as Plain)[name]) ? [] : [name],
  )
}

// The order of synonyms and of attributes that can be filtered or sorted means nothing, and the server keeps none.
function sameValue(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(wanted) && Array.isArray(found)) {
    const [one, other] = [wanted, found].map((list) => list.map((value) => JSON.stringify(value)))
    if (one?.join() === other?.join()) return true
    const ordered = wanted.some((value) => typeof value === 'string' && /^(words|title)$/.test(value))
    return !ordered && one?.sort().join() === other?.sort().join()
  }
  if (isPlain(wanted) && isPlain(found)) {
    const keys = Object.keys(wanted)
    return keys.every((key) => sameValue(wanted[key], found[key])) && keys.length >= Object.keys(found).length
  }
  return wanted === found
}

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
