import type { UnitView } from '#app/features/places/queries.server.ts'
import { unitByCode, unitsByCode } from '#app/features/places/queries.server.ts'
import { levelOf } from '#app/features/places/rules.ts'
import { placeConditions } from '#app/features/profiles/fit-queries.server.ts'
import type { ModelQuery } from '#app/features/search/engine.ts'
import { MOST_COMPARED, byFit } from '#app/features/search/fit-queries.server.ts'
import { isCursor } from '#app/features/search/cursor.server.ts'
import type { CardFacts } from '#app/features/search/model-cards.ts'
import { cardOf, withFit } from '#app/features/search/model-cards.ts'
import { foundModels } from '#app/features/search/result-queries.server.ts'
import { readModelSearch } from '#app/features/search/schema.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { ownCommune } from '#app/web/fit-pages.server.ts'
import type { Context } from '#app/web/load.server.ts'

const PAGE_SIZE = 24

/** A search from the page's address. What cannot be read of it is left out, never an error: people edit addresses. */
export async function searchPage({ actor, url, t }: Context) {
  const read = readModelSearch(url.searchParams, PAGE_SIZE)
  const words = url.searchParams.get('q')?.normalize('NFC').slice(0, 200)
  const plain = new URLSearchParams({ q: words ?? '' })
  const fallback = read.ok ? read : readModelSearch(plain, PAGE_SIZE)
  if (!fallback.ok) throw new Error('a search of words alone must be readable')
  const { cursor, ...query } = fallback.query
  const asked = url.searchParams.get('fits') ?? ''
  const place = asked ? await fitPlace(asked) : null
  const found = place
    ? await foundByFit(actor, query, place, cursor)
    : await foundByWords(actor, query, cursor)
  const { hits, ...shown } = found
  const own = place ?? (await ownCommune(actor))
  return {
    title: query.q ? t('search:titleFor', { q: query.q }) : t('search:title'),
    description: t('search:lead'),
    origin: url.origin,
    ...shown,
    total: hits.total,
    facets: hits.facets,
    loose: hits.loose,
    fitPlace: own && { code: own.code, name: t(`common:place.${own.kind}`, { name: own.name }) },
    fitUnknown: asked && !place ? asked.slice(0, 20) : null,
    provinceNames: await namesOf(hits.facets.province.map(({ value }) => value)),
  }
}

type Asked = Omit<ModelQuery, 'cursor'>

async function foundByWords(actor: Actor, asked: Asked, cursor: string | undefined) {
  const query = { ...asked, cursor: cursor && isCursor(cursor) ? cursor : undefined }
  const hits = await findModels(query)
  const cards: CardFacts[] = (await foundModels(actor, hits.ids)).map(cardOf)
  return { hits, query: { ...query, fits: undefined }, cards, nextCursor: hits.nextCursor, compared: 0 }
}

/** The head of the list, sorted by how each model suits a place; its cursor counts the cards before. */
async function foundByFit(actor: Actor, asked: Asked, place: UnitView, cursor: string | undefined) {
  const start = cursor && /^\d{1,3}$/.test(cursor) ? Number(cursor) : 0
  const hits = await findModels({ ...asked, limit: MOST_COMPARED })
  const sorted = await byFit(hits.ids, await placeConditions(place))
  const page = sorted.slice(start, start + PAGE_SIZE)
  const models = await foundModels(
    actor,
    page.map(({ id }) => id),
  )
  const fits = new Map(page.map(({ id, fit }) => [id, fit]))
  const cards = models.map((model) => {
    const fit = fits.get(model.id)
    return fit ? withFit(cardOf(model), fit) : cardOf(model)
  })
  const end = start + PAGE_SIZE
  return {
    hits,
    query: { ...asked, fits: place.code, cursor: start > 0 ? String(start) : undefined },
    cards,
    nextCursor: end < sorted.length ? String(end) : null,
    compared: sorted.length,
  }
}

/** The commune with this code; null for anything else. */
async function fitPlace(code: string): Promise<UnitView | null> {
  const unit = /^\d{5}$/.test(code) ? await unitByCode(code) : null
  return unit && levelOf(unit.kind) === 'commune' ? unit : null
}

async function namesOf(codes: readonly string[]): Promise<Record<string, string>> {
  const units = await unitsByCode(codes)
  return Object.fromEntries([...units].map(([code, unit]) => [code, unit.name]))
}
