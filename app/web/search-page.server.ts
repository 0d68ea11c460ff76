import { unitsByCode } from '#app/features/places/queries.server.ts'
import { isCursor } from '#app/features/search/cursor.server.ts'
import { cardOf } from '#app/features/search/model-cards.ts'
import { foundModels } from '#app/features/search/result-queries.server.ts'
import { readModelSearch } from '#app/features/search/schema.ts'
import { searchEngine } from '#app/features/search/search-engine.server.ts'
import type { Context } from '#app/web/load.server.ts'

const PAGE_SIZE = 24

/** A search from the page's address. What cannot be read of it is left out, never an error: people edit addresses. */
export async function searchPage({ actor, url, t }: Context) {
  const read = readModelSearch(url.searchParams, PAGE_SIZE)
  const words = url.searchParams.get('q')?.normalize('NFC').slice(0, 200)
  const plain = new URLSearchParams({ q: words ?? '' })
  const fallback = read.ok ? read : readModelSearch(plain, PAGE_SIZE)
  if (!fallback.ok) throw new Error('a search of words alone must be readable')
  const { cursor, ...rest } = fallback.query
  const query = { ...rest, cursor: cursor && isCursor(cursor) ? cursor : undefined }
  const hits = await searchEngine().searchModels(query)
  const found = await foundModels(actor, hits.ids)
  return {
    title: query.q ? t('search:titleFor', { q: query.q }) : t('search:title'),
    description: t('search:lead'),
    origin: url.origin,
    query,
    cards: found.map(cardOf),
    total: hits.total,
    facets: hits.facets,
    loose: hits.loose,
    nextCursor: hits.nextCursor,
    provinceNames: await namesOf(hits.facets.province.map(({ value }) => value)),
  }
}

async function namesOf(codes: readonly string[]): Promise<Record<string, string>> {
  const units = await unitsByCode(codes)
  return Object.fromEntries([...units].map(([code, unit]) => [code, unit.name]))
}
