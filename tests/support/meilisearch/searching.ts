import { Refused, noSuchIndex } from '#tests/support/meilisearch/answers.ts'
import { facetFeatures, facetKey, readFilter, valuesOf } from '#tests/support/meilisearch/filters.ts'
import type { Rank } from '#tests/support/meilisearch/matching.ts'
import { keptTerms, rankingScore, termsFound, wordRanks } from '#tests/support/meilisearch/matching.ts'
import type { Document, SearchBody, Settings } from '#tests/support/meilisearch/shapes.ts'
import type { Words } from '#tests/support/meilisearch/text.ts'
import {
  folded,
  readQuestion,
  readWords,
  runPlaces,
  searchedFields,
} from '#tests/support/meilisearch/text.ts'

export type Index = {
  uid: string
  primaryKey: string | null
  settings: Settings
  documents: Map<string, Document>
}

export type Hit = { document: Document; score: number; order: (string | number)[]; sorts: unknown[] }

const defaultRules = ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness']

/** Every matching document, the best first. */
export function allHits(index: Index, body: SearchBody): Hit[] {
  const { settings } = index
  const passes = readFilter(body.filter, settings)
  const sorts = (body.sort ?? []).map((rule) => sortRule(rule, settings))
  const fields = body.attributesToSearchOn ?? null
  const documents = [...index.documents.values()].filter(passes)
  const found = matching(documents, index, body, fields)
  const rules = (settings.rankingRules ?? defaultRules).flatMap((rule): (string | SortRule)[] => {
    if (rule === 'sort') return sorts
    const [field, direction] = rule.split(':')
    return direction ? [{ field: field ?? '', down: direction === 'desc' }] : [rule]
  })
  const hits = found.map(({ document, ranks }) => hitOf(document, ranks, rules))
  hits.sort((a, b) => compared(a.order, b.order))
  const { rankingScoreThreshold: least } = body
  return least === undefined ? hits : hits.filter(({ score }) => score >= least)
}

type Met = { document: Document; ranks: Record<string, Rank> | null }

function matching(
  documents: Document[],
  index: Index,
  body: SearchBody,
  only: readonly string[] | null,
): Met[] {
  const question = readQuestion(body.q ?? '')
  const { terms, phrases, unwanted } = question
  const read = documents.map((document) => {
    const all = searchedFields(document, index.settings)
    return { document, words: readWords(document, only ? all.filter((field) => only.includes(field)) : all) }
  })
  const has = (run: readonly string[], words: Words) => runPlaces(run, words).length > 0
  const left = read.filter(
    ({ words }) => !unwanted.some((run) => has(run, words)) && phrases.every((run) => has(run, words)),
  )
  if (!terms.length) return left.map(({ document }) => ({ document, ranks: null }))
  const docsWith = (term: string) => read.filter(({ words }) => words.places.has(term)).length
  const stages = keptTerms(terms, body.matchingStrategy ?? 'last', docsWith)
  return left.flatMap(({ document, words }) => {
    const found = termsFound(question, words, index.settings)
    const kept = stages.find((stage) => stage.every((at) => found[at]))
    if (!kept) return []
    const counted = found.map((one, at) => (kept.includes(at) ? one : null))
    return [{ document, ranks: wordRanks(counted, words, question) }]
  })
}

type SortRule = { field: string; down: boolean }

function sortRule(rule: string, { sortableAttributes }: Settings): SortRule {
  const [, field = '', direction] = /^([\w.]+):(asc|desc)$/.exec(rule) ?? []
  if (!direction)
    throw new Refused('invalid_search_sort', `Invalid syntax for the sort parameter: \`${rule}\`.`)
  if (!sortableAttributes?.includes(field)) {
    throw new Refused('invalid_search_sort', `Attribute \`${field}\` is not sortable.`)
  }
  return { field, down: direction === 'desc' }
}

function hitOf(document: Document, ranks: Record<string, Rank> | null, rules: (string | SortRule)[]): Hit {
  const order: (string | number)[] = []
  const scored: Rank[] = []
  const sorts: unknown[] = []
  for (const rule of rules) {
    if (typeof rule === 'string') {
      const rank = ranks?.[rule]
      if (!rank) continue
      scored.push(rank)
      order.push(rank.cost)
    } else {
      const value = valuesOf(document, rule.field)[0]
      sorts.push(value)
      order.push(...sortKey(value, rule.down))
    }
  }
  return { document, score: scored.length ? rankingScore(scored) : 1, order, sorts }
}

/** Documents without the field come last in both directions. */
function sortKey(value: unknown, down: boolean): (string | number)[] {
  if (typeof value === 'number') return [0, down ? -value : value, '']
  if (typeof value !== 'string') return [2, 0, '']
  const key = facetKey(value)
  return [
    1,
    0,
    down
      ? [...key].map((letter) => String.fromCodePoint(0xffff - (letter.codePointAt(0) ?? 0))).join('')
      : key,
  ]
}

export function compared(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  for (const [at, own] of one.entries()) {
    const their = other[at] ?? own
    if (own !== their) return own < their ? -1 : 1
  }
  return 0
}

/** The answer to one search. */
export function search(index: Index, body: SearchBody) {
  const hits = allHits(index, body)
  const most = index.settings.pagination?.maxTotalHits ?? 1000
  const within = hits.slice(0, most)
  const paged = body.page !== undefined || body.hitsPerPage !== undefined
  const size = paged ? (body.hitsPerPage ?? 20) : (body.limit ?? 20)
  const from = paged ? (Math.max(body.page ?? 1, 1) - 1) * size : (body.offset ?? 0)
  const shown = body.page === 0 ? [] : within.slice(from, from + size)
  return {
    hits: shown.map((hit) => shownHit(hit, body)),
    query: body.q ?? '',
    processingTimeMs: 1,
    ...(paged
      ? {
          hitsPerPage: size,
          page: body.page ?? 1,
          totalPages: size ? Math.ceil(within.length / size) : 0,
          totalHits: within.length,
        }
      : { limit: size, offset: from, estimatedTotalHits: within.length }),
    ...(body.facets && facetsOf(hits, index, body.facets)),
  }
}

export function shownHit({ document, score }: Hit, body: Partial<SearchBody>) {
  const wanted = body.attributesToRetrieve
  const all = Object.entries(document)
  const shown = Object.fromEntries(
    wanted && !wanted.includes('*') ? all.filter(([name]) => wanted.includes(name)) : all,
  )
  return {
    ...shown,
    ...(body.attributesToHighlight && { _formatted: highlighted(shown, body) }),
    ...(body.showRankingScore && { _rankingScore: score }),
  }
}

/** The words asked for between tags, in the text as it was written; nothing is escaped, as nothing is by the server. */
function highlighted(document: Document, body: Partial<SearchBody>): Document {
  const { terms, open } = readQuestion(body.q ?? '')
  const [before, after] = [body.highlightPreTag ?? '<em>', body.highlightPostTag ?? '</em>']
  const lit = (word: string) =>
    terms.some(
      (term, at) =>
        folded(word) === term || (open && at === terms.length - 1 && folded(word).startsWith(term)),
    )
  const light = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => (lit(word) ? `${before}${word}${after}` : word))
      : Array.isArray(value)
        ? value.map(light)
        : value
  const asked = body.attributesToHighlight ?? []
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => [
      name,
      asked.includes('*') || asked.includes(name) ? light(value) : value,
    ]),
  )
}

/** Counts over everything found, not only what a page shows. */
export function facetsOf(hits: readonly Hit[], { settings }: Index, facets: readonly string[]) {
  const most = settings.faceting?.maxValuesPerFacet ?? 100
  const distribution = facets.map((facet) => {
    if (!facetFeatures(facet, settings)) {
      throw new Refused('invalid_search_facets', `Attribute \`${facet}\` is not filterable.`)
    }
    const counts = new Map<string, number>()
    for (const { document } of hits) {
      const values = new Set(
        valuesOf(document, facet)
          .filter((value) => value !== '')
          .map(String),
      )
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const byCount =
      (settings.faceting?.sortFacetValuesBy?.[facet] ?? settings.faceting?.sortFacetValuesBy?.['*']) ===
      'count'
    const sorted = [...counts].sort(([a, m], [b, n]) => (byCount ? n - m : 0) || (a < b ? -1 : 1))
    return [facet, Object.fromEntries(sorted.slice(0, most))]
  })
  return {
    facetDistribution: Object.fromEntries(distribution) as Record<string, Record<string, number>>,
    facetStats: {},
  }
}

export function indexNamed(indexes: ReadonlyMap<string, Index>, uid: string): Index {
  const index = indexes.get(uid)
  if (!index) throw noSuchIndex(uid)
  return index
}
