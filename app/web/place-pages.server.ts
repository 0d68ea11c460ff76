import { suggestUnits } from '#app/features/places/name-queries.server.ts'
import { loadedList } from '#app/features/places/list-queries.server.ts'
import {
  byRegion,
  childrenOf,
  provinces,
  unitByCode,
  unitHistory,
} from '#app/features/places/queries.server.ts'
import type { UnitView } from '#app/features/places/queries.server.ts'
import { ROOT_CODE, levelOf } from '#app/features/places/rules.ts'
import { readPlaceSearch } from '#app/features/places/schema.ts'
import { replicationsIn } from '#app/features/replications/queries.server.ts'
import { cardOf } from '#app/features/search/model-cards.ts'
import { foundModels } from '#app/features/search/result-queries.server.ts'
import { findModels } from '#app/features/search/find-models.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'
import { movedTo } from '#app/web/moved.server.ts'
import { publicOrigin } from '#app/web/origin.server.ts'

const SHOWN = 50
const MODELS_SHOWN = 6

/** All provinces by region, or what a search among places finds. */
export async function placesPage({ request, url, t }: Context) {
  const found = await foundPlaces(url)
  const asOf = (await loadedList())?.asOf ?? null
  const groups = found ? [] : byRegion(await provinces())
  const title = found ? t('places:search.title', { q: found.q }) : t('places:title')
  return { title, description: t('places:lead'), origin: publicOrigin(request), asOf, found, groups }
}

/** One unit, standing or not: what it is, what it was, what lies under it and what was done there. */
export async function placePage({ actor, request, url, params, t, href }: Context) {
  const asked = params['code']!
  const unit = await unitByCode(asked)
  if (!unit) throw missing()
  if (unit.code === ROOT_CODE) throw movedTo(href('/places'))
  if (unit.code !== asked) throw movedTo(href(`/places/${unit.code}`))
  const [history, children, successor, models, replications] = await Promise.all([
    unitHistory(unit.code),
    childrenOf(unit.code),
    unit.replacedByCode === null ? null : unitByCode(unit.replacedByCode),
    modelsIn(unit, actor),
    replicationsIn([unit.code]),
  ])
  const title = t(`common:place.${unit.kind}`, { name: unit.name })
  const description = [title, unit.provinceName, unit.code].filter(Boolean).join(', ')
  return {
    title,
    description,
    origin: publicOrigin(request),
    unit,
    history,
    children,
    successor,
    models,
    replications,
    mayImport:
      levelOf(unit.kind) === 'province' && can(actor, 'profile.change', { unitPath: [ROOT_CODE, unit.code] }),
    found: await foundPlaces(url, unit.code),
  }
}

async function foundPlaces(url: URL, within?: string) {
  const read = readPlaceSearch(new URLSearchParams({ q: (url.searchParams.get('q') ?? '').slice(0, 200) }))
  if (!read.success || read.data.q === '') return null
  const { q } = read.data
  return { q, ...(await suggestUnits(q, { limit: SHOWN, within })) }
}

/** The strongest models of a unit and of what lies under it. */
async function modelsIn(unit: UnitView, actor: Actor) {
  const filters = levelOf(unit.kind) === 'province' ? { province: [unit.code] } : { unit: [unit.code] }
  const hits = await findModels({ q: '', sort: 'best', limit: MODELS_SHOWN, filters })
  const found = await foundModels(actor, hits.ids)
  return { cards: found.map(cardOf), total: hits.total, filters }
}
