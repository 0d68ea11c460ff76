import { Refused, noSuchIndex } from '#tests/support/meilisearch/answers.ts'
import type { Index } from '#tests/support/meilisearch/searching.ts'
import { indexNamed } from '#tests/support/meilisearch/searching.ts'
import type { Document, Settings } from '#tests/support/meilisearch/shapes.ts'

type Indexes = Map<string, Index>

// As a fresh index answers to GET /settings.
export const defaultSettings = {
  displayedAttributes: ['*'],
  searchableAttributes: ['*'],
  filterableAttributes: [],
  sortableAttributes: [],
  rankingRules: ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness'],
  stopWords: [],
  nonSeparatorTokens: [],
  separatorTokens: [],
  dictionary: [],
  synonyms: {},
  distinctAttribute: null,
  proximityPrecision: 'byWord',
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnWords: [],
    disableOnAttributes: [],
    disableOnNumbers: false,
  },
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } },
  pagination: { maxTotalHits: 1000 },
  embedders: undefined,
  searchCutoffMs: null,
  localizedAttributes: null,
  facetSearch: true,
  prefixSearch: 'indexingTime',
} satisfies Settings

const MOST_BYTES = 468

function made(indexes: Indexes, uid: string): Index {
  const known = indexes.get(uid)
  if (known) return known
  const index: Index = {
    uid,
    primaryKey: null,
    settings: structuredClone(defaultSettings),
    documents: new Map(),
  }
  indexes.set(uid, index)
  return index
}

export function createIndex(indexes: Indexes, uid: string, primaryKey: string | null) {
  if (indexes.has(uid)) throw new Refused('index_already_exists', `Index \`${uid}\` already exists.`)
  made(indexes, uid).primaryKey = primaryKey
  return { primaryKey }
}

export function deleteIndex(indexes: Indexes, uid: string) {
  const index = indexNamed(indexes, uid)
  indexes.delete(uid)
  return { deletedDocuments: index.documents.size }
}

/** Whole documents; one that cannot be taken makes all of them fail, and nothing changes. */
export function putDocuments(
  indexes: Indexes,
  uid: string,
  documents: readonly Document[],
  primaryKey?: string,
) {
  const index = made(indexes, uid)
  const key = index.primaryKey ?? primaryKey ?? inferred(documents)
  const taken = documents.map((document) => {
    const id = document[key]
    if (id === undefined)
      throw new Refused('missing_document_id', `Document doesn't have a \`${key}\` attribute.`)
    if (!/^[\w-]{1,511}$/.test(String(id))) {
      throw new Refused('invalid_document_id', `Document identifier \`${String(id)}\` is invalid.`)
    }
    return [String(id), document] as const
  })
  index.primaryKey = key
  for (const [id, document] of taken) index.documents.set(id, document)
  return { receivedDocuments: documents.length, indexedDocuments: documents.length }
}

function inferred(documents: readonly Document[]): string {
  const names = Object.keys(documents[0] ?? {}).filter((name) => /id$/i.test(name))
  const [name] = names
  if (!name || names.length > 1) {
    throw new Refused('index_primary_key_no_candidate_found', 'The primary key inference failed.')
  }
  return name
}

export function deleteDocuments(indexes: Indexes, uid: string, ids: readonly (string | number)[]) {
  const index = indexNamed(indexes, uid)
  const deleted = ids.filter((id) => index.documents.delete(String(id)))
  return { providedIds: ids.length, deletedDocuments: deleted.length, originalFilter: null }
}

/** A setting that is null goes back to its default. */
export function putSettings(indexes: Indexes, uid: string, given: Settings) {
  const index = made(indexes, uid)
  for (const name of Object.keys(given) as (keyof Settings)[]) {
    const value = given[name] ?? defaultSettings[name]
    const merged = isPlain(value) && isPlain(defaultSettings[name]) && name !== 'synonyms'
    Object.assign(index.settings, {
      [name]: merged ? { ...(index.settings[name] as object), ...value } : value,
    })
  }
  for (const document of index.documents.values()) checkFacets(document, index.settings)
  return { ...given }
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What can be filtered is kept as keys of limited length; longer ones cannot be found, which a test should notice. */
export function checkFacets(document: Document, { filterableAttributes }: Settings) {
  const fields = (filterableAttributes ?? []).flatMap((rule) =>
    typeof rule === 'string' ? [rule] : rule.attributePatterns,
  )
  for (const field of fields) {
    const values = [document[field]].flat()
    if (values.some((value) => Buffer.byteLength(String(value)) > MOST_BYTES)) {
      throw new Refused(
        'invalid_document_fields',
        `A value of \`${field}\` is longer than ${MOST_BYTES} bytes.`,
      )
    }
  }
}

export function swapIndexes(indexes: Indexes, swaps: readonly { indexes: [string, string] }[]) {
  const missing = swaps.flatMap((swap) => swap.indexes).find((uid) => !indexes.has(uid))
  if (missing) throw noSuchIndex(missing)
  for (const {
    indexes: [one, other],
  } of swaps) {
    const [a, b] = [indexNamed(indexes, one), indexNamed(indexes, other)]
    indexes.set(one, { ...b, uid: one })
    indexes.set(other, { ...a, uid: other })
  }
  return { swaps }
}
