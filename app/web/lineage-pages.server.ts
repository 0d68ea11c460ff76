import { changesBetween } from '#app/features/models/change-rules.ts'
import { contentOf, modelForReading, revisionByNumber } from '#app/features/models/queries.server.ts'
import { contentOfPlan } from '#app/features/replications/content-rules.ts'
import {
  MOST_DRAWN,
  lineageBreakdown,
  lineagePlaces,
  lineageRows,
  lineageSummary,
} from '#app/features/replications/lineage-queries.server.ts'
import type { LineageCursor } from '#app/features/replications/lineage-queries.server.ts'
import { namedPlace, placeLine } from '#app/features/replications/named-place.ts'
import { replicationById } from '#app/features/replications/queries.server.ts'
import { toldPlan } from '#app/features/replications/told-plan.ts'
import { branchesOf } from '#app/features/replications/tree-rules.ts'
import { missing } from '#app/lib/errors.ts'
import { lineageCursorOf, writeLineageCursor } from '#app/web/lineage-cursor.ts'
import type { Context } from '#app/web/load.server.ts'

/** Everybody who replicated a model and the models that grew out of it: counted, drawn, and as a table. */
export async function lineagePage({ params, url, t }: Context) {
  const model = await modelForReading(params['slug']!)
  if (!model) throw missing()
  const filter = {
    generation: Number(/^[1-9]\d?$/.exec(url.searchParams.get('generation') ?? '')?.[0]) || undefined,
    provinceCode: /^\d{2}$/.exec(url.searchParams.get('province') ?? '')?.[0],
  }
  const after = lineageCursorOf(url.searchParams.get('cursor'))
  const [summary, breakdown, places, table] = await Promise.all([
    lineageSummary(model.id),
    lineageBreakdown(model.id),
    lineagePlaces(model.id),
    lineageRows(model.id, filter, after),
  ])
  const province = breakdown.provinces.find(({ code }) => code === filter.provinceCode)
  const here = (cursor: LineageCursor | null) => addressOf(model.slug, filter, cursor)
  return {
    heading: t('replications:lineage.pageTitle', { title: model.revision.title }),
    slug: model.slug,
    title: model.revision.title,
    summary,
    breakdown,
    tree: branchesOf(model.id, places),
    drawn: summary.whole.total > places.length ? MOST_DRAWN : null,
    rows: table.rows,
    only: [
      filter.generation ? t('replications:lineage.generationN', { n: filter.generation }) : null,
      filter.provinceCode ? (province?.name ?? filter.provinceCode) : null,
    ].filter((words) => words !== null),
    previous: after ? here(null) : null,
    next: table.next && here(table.next),
  }
}

type Filter = { generation: number | undefined; provinceCode: string | undefined }

function addressOf(slug: string, { generation, provinceCode }: Filter, cursor: LineageCursor | null) {
  const query = new URLSearchParams({
    ...(generation && { generation: String(generation) }),
    ...(provinceCode && { province: provinceCode }),
    ...(cursor && { cursor: writeLineageCursor(cursor) }),
  })
  return `/models/${slug}/lineage?${query}#table`
}

/** A plan held against the very text it copied. */
export async function planChangesPage({ actor, params, t }: Context) {
  const plan = await replicationById(actor, params['id']!)
  const copied = await revisionByNumber(plan.model.id, plan.revision.number)
  if (!copied) throw missing()
  const source = contentOf(copied)
  return {
    id: plan.id,
    number: plan.revision.number,
    place: placeLine(namedPlace(plan), t),
    source: { slug: plan.model.slug, title: plan.revision.title },
    adaptations: plan.adaptations,
    adapted: plan.adapted,
    changes: changesBetween(source, contentOfPlan(source, toldPlan(plan))),
  }
}
