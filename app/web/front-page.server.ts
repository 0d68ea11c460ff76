import { publicOrigin } from '#app/web/origin.server.ts'
import type { Context } from '#app/web/load.server.ts'
import { cardOf } from '#app/features/search/model-cards.ts'
import { foundModels, strongestModels, totals } from '#app/features/search/result-queries.server.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import type { Actor, Role } from '#app/permissions/actor.ts'
import { isPerson } from '#app/permissions/actor.ts'

const SHOWN = 6

/** What the front page shows: the models best proven, the newest, and figures of the whole. */
export async function frontPage({ actor, request }: Context) {
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
    /** Nothing is published yet; what this visitor can do about it. */
    first: figures.models === 0 ? firstStep(actor) : null,
    origin: publicOrigin(request),
    categories: hits.facets.category,
  }
}

const steps = {
  write: '/models/new',
  grant: '/roles/new',
  places: '/places',
} as const

function firstStep(actor: Actor) {
  const holds = (...names: Role[]) => isPerson(actor) && actor.roles.some(({ role }) => names.includes(role))
  const name: keyof typeof steps = holds('editor', 'approver')
    ? 'write'
    : holds('administrator')
      ? 'grant'
      : 'places'
  return { name, path: steps[name] }
}
