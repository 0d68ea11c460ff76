import { z } from 'zod'

const count = z.int().min(0)
const names = z.array(z.string())
const filter = z.union([z.string(), z.array(z.union([z.string(), z.array(z.string())]))])
const locales = z.array(z.enum(['vi', 'vie', 'en', 'eng']))

const searchFields = {
  q: z.string().nullish(),
  filter: filter.nullish(),
  sort: names.optional(),
  facets: names.optional(),
  attributesToRetrieve: names.optional(),
  attributesToHighlight: names.optional(),
  highlightPreTag: z.string().optional(),
  highlightPostTag: z.string().optional(),
  matchingStrategy: z.enum(['all', 'last', 'frequency']).optional(),
  attributesToSearchOn: names.nullish(),
  showRankingScore: z.boolean().optional(),
  rankingScoreThreshold: z.number().min(0).max(1).optional(),
  locales: locales.optional(),
}

const pages = {
  offset: count.optional(),
  limit: count.optional(),
  page: count.optional(),
  hitsPerPage: count.optional(),
}

// Documented, and not built here: a test that needs one of them would otherwise pass without meaning anything.
const notBuilt = z.never({ error: 'is documented, but this stand-in does not know it' }).optional()
const further = {
  attributesToCrop: notBuilt,
  cropLength: notBuilt,
  cropMarker: notBuilt,
  showMatchesPosition: notBuilt,
  showRankingScoreDetails: notBuilt,
  vector: notBuilt,
  hybrid: notBuilt,
  distinct: notBuilt,
  retrieveVectors: notBuilt,
  media: notBuilt,
  personalize: notBuilt,
  showPerformanceDetails: notBuilt,
}

export const searchBody = z.strictObject({ ...searchFields, ...pages, ...further })
export type SearchBody = z.infer<typeof searchBody>

const inMulti = { ...searchFields, ...further, indexUid: z.string() }
export const multiBody = z.strictObject({ queries: z.array(z.strictObject({ ...inMulti, ...pages })) })
/** One merged list: pages and facets belong to the whole, not to a query. */
export const federatedBody = z.strictObject({
  federation: z.strictObject({
    ...pages,
    facetsByIndex: z.record(z.string(), names).optional(),
    mergeFacets: z.strictObject({ maxValuesPerFacet: count.nullish() }).nullish(),
    distinct: notBuilt,
    showPerformanceDetails: notBuilt,
  }),
  queries: z.array(
    z.strictObject({
      ...inMulti,
      facets: z.never({ error: 'facets are given by `federation.facetsByIndex`' }).optional(),
      federationOptions: z.strictObject({ weight: z.number().min(0).optional() }).optional(),
    }),
  ),
})
export type FederatedBody = z.infer<typeof federatedBody>

export const facetSearchBody = z.strictObject({
  facetName: z.string(),
  facetQuery: z.string().nullish(),
  q: z.string().nullish(),
  filter: filter.nullish(),
  matchingStrategy: z.enum(['all', 'last', 'frequency']).optional(),
  attributesToSearchOn: names.nullish(),
  exhaustiveFacetCount: z.boolean().optional(),
  locales: locales.optional(),
})

const filterable = z.union([
  z.string(),
  z.strictObject({
    attributePatterns: names,
    features: z.strictObject({
      facetSearch: z.boolean(),
      filter: z.strictObject({ equality: z.boolean(), comparison: z.boolean() }),
    }),
  }),
])

const ruleName =
  /^(words|typo|proximity|attribute|attributeRank|wordPosition|sort|exactness|[\w.]+:(asc|desc))$/
const rankingRules = z
  .array(z.string().regex(ruleName))
  .refine(
    (rules) =>
      !rules.includes('attribute') || !rules.some((rule) => /^(attributeRank|wordPosition)$/.test(rule)),
    'attribute cannot stand beside attributeRank or wordPosition',
  )

export const settingsBody = z.strictObject({
  displayedAttributes: names.nullish(),
  searchableAttributes: names.nullish(),
  filterableAttributes: z.array(filterable).nullish(),
  sortableAttributes: names.nullish(),
  rankingRules: rankingRules.nullish(),
  stopWords: names.nullish(),
  nonSeparatorTokens: names.nullish(),
  separatorTokens: names.nullish(),
  dictionary: names.nullish(),
  synonyms: z.record(z.string(), names).nullish(),
  distinctAttribute: z.string().nullish(),
  proximityPrecision: z.enum(['byWord', 'byAttribute']).nullish(),
  typoTolerance: z
    .strictObject({
      enabled: z.boolean().nullish(),
      minWordSizeForTypos: z.strictObject({ oneTypo: count.nullish(), twoTypos: count.nullish() }).nullish(),
      disableOnWords: names.nullish(),
      disableOnAttributes: names.nullish(),
      disableOnNumbers: z.boolean().nullish(),
    })
    .nullish(),
  faceting: z
    .strictObject({
      maxValuesPerFacet: count.nullish(),
      sortFacetValuesBy: z.record(z.string(), z.enum(['alpha', 'count'])).nullish(),
    })
    .nullish(),
  pagination: z.strictObject({ maxTotalHits: count.nullish() }).nullish(),
  embedders: notBuilt,
  searchCutoffMs: count.nullish(),
  localizedAttributes: z.array(z.strictObject({ attributePatterns: names, locales })).nullish(),
  facetSearch: z.boolean().nullish(),
  prefixSearch: z.enum(['indexingTime', 'disabled']).nullish(),
})
export type Settings = z.infer<typeof settingsBody>

export const documentsBody = z.array(z.record(z.string(), z.unknown()))
export type Document = z.infer<typeof documentsBody>[number]

const text = z.string()
const numeric = z.string().regex(/^\d+$/)
export const writeParams = z.strictObject({
  primaryKey: text.optional(),
  customMetadata: text.optional(),
  skipCreation: z.enum(['true', 'false']).optional(),
})
export const deleteParams = z.strictObject({ customMetadata: text.optional() })
export const idList = z.array(z.union([z.string(), z.int()]))
export const listParams = z.strictObject({
  offset: numeric.optional(),
  limit: numeric.optional(),
  fields: text.optional(),
  ids: text.optional(),
  sort: text.optional(),
})
export const fetchBody = z.strictObject({
  offset: count.optional(),
  limit: count.optional(),
  fields: names.optional(),
  ids: idList.optional(),
  filter: filter.nullish(),
  sort: names.optional(),
})
export const taskParams = z.strictObject({
  limit: numeric.optional(),
  from: numeric.optional(),
  uids: text.optional(),
  statuses: text.optional(),
  types: text.optional(),
  indexUids: text.optional(),
  reverse: z.enum(['true', 'false']).optional(),
})
export const indexBody = z.strictObject({
  uid: z.string().regex(/^[\w-]{1,400}$/),
  primaryKey: text.nullish(),
})
export const swapBody = z.array(
  z.strictObject({ indexes: z.tuple([z.string(), z.string()]), rename: z.boolean().optional() }),
)
export const noParams = z.strictObject({})
