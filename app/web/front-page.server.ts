import type { Context } from '#app/web/load.server.ts'
import { cardOf } from '#app/features/search/model-cards.ts'
import { foundModels, strongestModels, totals } from '#app/features/search/result-queries.server.ts'
import { findModels } from '#app/features/search/find-models.server.ts'

const SHOWN = 6

/** What the front page shows: the models best proven, the newest, and figures of the whole. */
export async function frontPage({ actor, url }: Context) {
  const [strongIds, hits, figures] = await Promise.all([
    strongestModels(SHOWN),
    findModels({ q: '', filters: {}, sort: 'newest', limit: SHOWN * 2 }),
    totals(),
  ])
  const newIds = hits.ids.filter((id) => !strongIds.includes(id)).slice(0, SHOWN)
  const [strongest, newest] = await Promise.all([foundModels(actor, strongIds), foundModels(actor, newIds)])
  return {
    strongest: strongest.map(cardOf),
    newest: newest.map(cardOf),
    figures,
    origin: url.origin,
    categories: hits.facets.category,
  }
}
