import type { SearchEngine, Suggestions } from '#app/features/search/engine.ts'
import { understand } from '#app/features/search/find-models.server.ts'
import { searchEngine } from '#app/features/search/search-engine.server.ts'
import { suggestUnits } from '#app/features/places/name-queries.server.ts'
import { visibleTo } from '#app/features/models/queries.server.ts'
import { fold } from '#app/lib/fold.ts'
import type { Lang } from '#app/lib/languages.ts'
import { categories } from '#app/lib/taxonomy.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'

const MOST_MODELS = 6
const MOST_PLACES = 3
const MOST_CATEGORIES = 2
const LONGEST = 100

const nothing: Suggestions = { models: [], places: [], categories: [] }

/** What somebody may be about to type: models by their titles, places that have models, fields. */
export async function suggest(
  actor: Actor,
  text: string,
  lang: Lang,
  engine: SearchEngine = searchEngine(),
): Promise<Suggestions> {
  const q = text.slice(0, LONGEST)
  if (fold(q).length < 2) return nothing
  const [models, places, fields] = await Promise.all([
    modelsFor(actor, q, engine),
    placesFor(q),
    fieldsFor(q, lang),
  ])
  return { models, places, categories: fields }
}

async function modelsFor(actor: Actor, q: string, engine: SearchEngine): Promise<Suggestions['models']> {
  const { reading } = await understand(q)
  const ids = await engine.suggestModels(reading, MOST_MODELS)
  const rows = await db.model.findMany({
    where: {
      AND: [visibleTo(actor), { id: { in: ids }, publishedRevisionId: { not: null }, withdrawnAt: null }],
    },
    select: { id: true, slug: true, publishedRevision: { select: { title: true } } },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    return row?.publishedRevision ? [{ id, slug: row.slug, title: row.publishedRevision.title }] : []
  })
}

/** Places by the beginning of a present or former name; those without a model are left out. */
async function placesFor(q: string): Promise<Suggestions['places']> {
  const { items } = await suggestUnits(q, { limit: 10, level: 'any' })
  const [provinces, units] = [true, false].map((wide) =>
    items.filter(({ provinceCode }) => (provinceCode === null) === wide).map(({ code }) => code),
  )
  const [byUnit, byProvince] = await Promise.all([
    units?.length
      ? db.searchModel.groupBy({ by: ['unitCode'], where: { unitCode: { in: units } }, _count: true })
      : [],
    provinces?.length
      ? db.searchModel.groupBy({
          by: ['provinceCode'],
          where: { provinceCode: { in: provinces } },
          _count: true,
        })
      : [],
  ])
  const models = new Map([
    ...byUnit.map(({ unitCode, _count }): [string, number] => [unitCode, _count]),
    ...byProvince.map(({ provinceCode, _count }): [string, number] => [provinceCode, _count]),
  ])
  return items
    .map(({ code, name, kind, provinceName }) => ({
      code,
      name,
      kind,
      provinceName,
      models: models.get(code) ?? 0,
    }))
    .filter((place) => place.models > 0)
    .slice(0, MOST_PLACES)
}

async function fieldsFor(q: string, lang: Lang): Promise<Suggestions['categories']> {
  const t = wordsFor(lang)
  const typed = fold(q)
  const named = categories.filter((category) =>
    ` ${fold(t(`taxonomy:category.${category}`))}`.includes(` ${typed}`),
  )
  if (!named.length) return []
  const counts = await db.searchModel.groupBy({
    by: ['category'],
    where: { category: { in: named } },
    _count: true,
  })
  return counts
    .map(({ category, _count }) => ({ category, models: _count }))
    .sort((a, b) => b.models - a.models)
    .slice(0, MOST_CATEGORIES)
}
