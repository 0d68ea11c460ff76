import type { UnitView } from '#app/features/places/queries.server.ts'
import { unitsByCode } from '#app/features/places/queries.server.ts'
import { placeConditions } from '#app/features/profiles/fit-queries.server.ts'
import { isCursor } from '#app/features/search/cursor.server.ts'
import type { ModelHits, ModelQuery } from '#app/features/search/engine.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { MOST_COMPARED, byFit } from '#app/features/search/fit-queries.server.ts'
import { findKinds } from '#app/features/search/kinds/all-kinds.server.ts'
import type { CardFacts } from '#app/features/search/model-cards.ts'
import { cardOf, withFit, withMarks } from '#app/features/search/model-cards.ts'
import { placeLabels } from '#app/features/search/place-labels.server.ts'
import { foundModels } from '#app/features/search/result-queries.server.ts'
import { snippetFor } from '#app/features/search/result-snippets.ts'
import type { Words } from '#app/lib/words.ts'
import type { Actor } from '#app/permissions/actor.ts'
import type { AskedSearch } from '#app/web/asked-search.server.ts'
import { askedSearch } from '#app/web/asked-search.server.ts'
import { ownCommune } from '#app/web/fit-pages.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'

const PAGE_SIZE = 24

/** The page of a search: what was found, what was understood, and every way to narrow or widen it. */
export async function searchPage({ actor, url, request, t }: Context) {
  const asked = await askedSearch(url.searchParams, PAGE_SIZE)
  const { query, fits, near, unclear } = asked
  const { hits, ...shown } = fits ? await foundByFit(actor, asked, fits) : await foundByWords(actor, asked)
  const own = fits ?? (await ownCommune(actor))
  return {
    title: query.q ? t('search:titleFor', { q: query.q }) : t('search:title'),
    description: t('search:lead'),
    origin: publicOrigin(request),
    ...shown,
    ...toldOf(hits),
    fitPlace: own && placeShown(own, t),
    near: near && placeShown(near, t),
    unclear,
    labels: await labelsOf(hits, query, t),
    kinds: await findKinds({ actor, q: query.q, hits, t }),
  }
}

/** What the page says of the hits beside the models themselves. */
function toldOf({ total, facets, dropped, understood, didYouMean }: ModelHits) {
  return { total, facets, dropped, understood, didYouMean }
}

function placeShown({ code, kind, name }: Pick<UnitView, 'code' | 'kind' | 'name'>, t: Words) {
  return { code, name: t(`common:place.${kind}`, { name }) }
}

/** Names of all places that facets and chosen filters speak of. */
export async function labelsOf({ facets }: ModelHits, { filters }: Pick<ModelQuery, 'filters'>, t: Words) {
  const units = await unitsByCode(facets.province.map(({ value }) => value))
  const provinces = Object.fromEntries([...units].map(([code, { name }]) => [code, name]))
  return { ...provinces, ...(await placeLabels(filters, t)) }
}

async function foundByWords(actor: Actor, { query: asked, cursor }: AskedSearch) {
  const query = { ...asked, cursor: cursor && isCursor(cursor) ? cursor : undefined }
  const hits = await findModels(query)
  const cards = await cardsOf(actor, hits.ids, hits)
  return { hits, query: { ...query, fits: undefined }, cards, nextCursor: hits.nextCursor, compared: 0 }
}

/** The head of the list, sorted by how each model suits a place; its cursor counts the cards before. */
async function foundByFit(actor: Actor, { query: asked, cursor }: AskedSearch, place: UnitView) {
  const start = cursor && /^\d{1,3}$/.test(cursor) ? Number(cursor) : 0
  const hits = await findModels({ ...asked, limit: MOST_COMPARED })
  const sorted = await byFit(hits.ids, await placeConditions(place))
  const page = sorted.slice(start, start + PAGE_SIZE)
  const fits = new Map(page.map(({ id, fit }) => [id, fit]))
  const cards = await cardsOf(actor, [...fits.keys()], hits)
  const end = start + PAGE_SIZE
  return {
    hits,
    query: { ...asked, fits: place.code, cursor: start > 0 ? String(start) : undefined },
    cards: cards.map((card) => {
      const fit = fits.get(card.id)
      return fit ? withFit(card, fit) : card
    }),
    nextCursor: end < sorted.length ? String(end) : null,
    compared: sorted.length,
  }
}

async function cardsOf(actor: Actor, ids: readonly string[], { marks }: ModelHits): Promise<CardFacts[]> {
  const models = await foundModels(actor, ids)
  return models.map((model) => withMarks(cardOf(model), snippetFor(model, marks)))
}
