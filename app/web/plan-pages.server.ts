import { randomUUID } from 'node:crypto'
import type { CostRow, ResultRow } from '#app/features/models/schema.ts'
import { unitsReachedBy } from '#app/features/places/reach-queries.server.ts'
import { plainPlan } from '#app/features/replications/change-plan.server.ts'
import { namedPlace, placeLine } from '#app/features/replications/named-place.ts'
import { offersOf } from '#app/features/replications/offer-queries.server.ts'
import { offerBlocker } from '#app/features/replications/offer-rules.ts'
import { planFacts } from '#app/features/replications/plan-facts.ts'
import type { ReadReplication } from '#app/features/replications/queries.server.ts'
import { replicationById, sourceOf } from '#app/features/replications/queries.server.ts'
import { planCosts, planTotals } from '#app/features/replications/rules.ts'
import { outcomeMonths } from '#app/features/replications/schema.ts'
import { typedMeasures, typedPlan } from '#app/features/replications/typed-plan.ts'
import { vietnamDate } from '#app/lib/format.ts'
import { parseWhole } from '#app/lib/read-figures.ts'
import type { Action } from '#app/permissions/permissions.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import type { Context } from '#app/web/load.server.ts'
import { signedIn } from '#app/web/load.server.ts'

const MOST_HOUSEHOLDS = 100_000

/** The form that begins a replication; with `households` in the address, the costs for so many. */
export async function newPlanPage({ actor, params, url, t }: Context) {
  signedIn(actor)
  const source = await sourceOf(params['slug']!)
  const { title, households, content } = source.publishedRevision
  const typed: Record<string, string> = Object.fromEntries(url.searchParams)
  const count = parseWhole(typed['households'] ?? '')
  const costs = planCosts((content as unknown as { costs: CostRow[] }).costs)
  const preview =
    count && count > 0 && count <= MOST_HOUSEHOLDS
      ? { households: count, costs, totals: planTotals(costs, count) }
      : null
  return {
    heading: t('replications:new.title'),
    source: { slug: source.slug, title, households },
    withdrawn: source.withdrawnAt !== null,
    units: await unitsReachedBy(actor, 'editor', 'approver'),
    typed: { startedOn: vietnamDate(new Date()), ...typed },
    preview,
    formKey: randomUUID(),
  }
}

/** A plan as anybody reads it, with what the reader may do. */
export async function planPage({ actor, params, t }: Context) {
  const plan = await replicationById(actor, params['id']!)
  const open = plan.state === 'planned' || plan.state === 'active'
  const may = (action: Action & `replication.${string}`) => can(actor, action, { unitPath: plan.unitPath })
  const reported = plan.outcomes.map(({ months }) => months)
  const offers = may('replication.offer') ? await offersOf(plan.id) : []
  const offering = {
    reports: plan.progress.length + plan.outcomes.length,
    waiting: offers.some(({ decision }) => decision === null),
    withdrawn: plan.model.withdrawnAt !== null,
  }
  return {
    heading: t('replications:plan.title', {
      place: placeLine(namedPlace(plan), t),
      title: plan.revision.title,
    }),
    plan: planFacts(plan, vietnamDate(new Date())),
    child: childOf(plan, may('replication.derive')),
    offers: offers.map(({ offeredAt, decidedAt: _, ...offer }) => ({
      ...offer,
      offeredAt: offeredAt.toISOString(),
    })),
    may: {
      change: open && may('replication.change'),
      report: plan.state !== 'stopped' && may('replication.report'),
      outcome: outcomeMonths.some((months) => !reported.includes(months)) && may('replication.report'),
      close: open && may('replication.close'),
      derive: plan.state === 'completed' && !plan.becameModel && may('replication.derive'),
      offer: offerBlocker(offering) === null && may('replication.offer'),
    },
  }
}

/** The model a plan became: for everybody once it is published, before that for those who may write it. */
function childOf({ becameModel }: ReadReplication, mayWrite: boolean) {
  if (!becameModel) return null
  const { slug, publishedRevisionId, publishedRevision } = becameModel
  if (publishedRevisionId) return { slug, title: publishedRevision?.title ?? '' }
  return mayWrite ? { slug, title: null } : null
}

/** What the form that changes a plan opens with. */
export async function editPlanPage({ actor, params, lang, t }: Context) {
  const plan = await replicationById(actor, params['id']!)
  authorize(actor, 'replication.change', { unitPath: plan.unitPath })
  return {
    heading: t('replications:edit.title'),
    id: plan.id,
    title: plan.revision.title,
    version: plan.version,
    saved: typedPlan(plainPlan(plan), measuresOf(plan), lang),
  }
}

/** What the copied text measures: what is asked of those who copy it. */
function measuresOf({ revision }: ReadReplication) {
  return (revision.content as unknown as { results: ResultRow[] }).results
}

export async function progressPage({ actor, params, t }: Context) {
  const plan = await replicationById(actor, params['id']!)
  authorize(actor, 'replication.report', { unitPath: plan.unitPath })
  const today = vietnamDate(new Date())
  return {
    heading: t('replications:progress.title'),
    id: plan.id,
    title: plan.revision.title,
    formKey: randomUUID(),
    saved: { on: today, households: String(plan.households) },
    milestones: plan.milestones
      .filter(({ doneOn }) => !doneOn)
      .map(({ position, title }) => ({ position, title })),
  }
}

export async function outcomePage({ actor, params, lang, url, t }: Context) {
  const plan = await replicationById(actor, params['id']!)
  authorize(actor, 'replication.report', { unitPath: plan.unitPath })
  const reported = plan.outcomes.map(({ months }) => months)
  const open = outcomeMonths.filter((months) => !reported.includes(months))
  const asked = open.find((months) => String(months) === url.searchParams.get('months'))
  return {
    heading: t('replications:outcome.title'),
    id: plan.id,
    title: plan.revision.title,
    open,
    saved: {
      months: String(asked ?? (open.includes(12) ? 12 : (open[0] ?? ''))),
      on: vietnamDate(new Date()),
      householdsReached: String(plan.households),
      results: typedMeasures([], [...plan.expected, ...measuresOf(plan)], lang),
    },
  }
}

export async function closurePage({ actor, params, t }: Context) {
  const plan = await replicationById(actor, params['id']!)
  authorize(actor, 'replication.close', { unitPath: plan.unitPath })
  return { heading: t('replications:closure.title'), id: plan.id, title: plan.revision.title }
}
