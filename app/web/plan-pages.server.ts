import { randomUUID } from 'node:crypto'
import type { CostRow, ResultRow } from '#app/features/models/schema.ts'
import { unitsReachedBy } from '#app/features/places/reach-queries.server.ts'
import { plainPlan } from '#app/features/replications/change-plan.server.ts'
import { planFacts } from '#app/features/replications/plan-facts.ts'
import { replicationById, sourceOf } from '#app/features/replications/queries.server.ts'
import { planCosts, planTotals } from '#app/features/replications/rules.ts'
import { outcomeMonths } from '#app/features/replications/schema.ts'
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
  const plan = await replicationById(params['id']!)
  const place = t(`common:place.${plan.unit.kind}`, { name: plan.unit.name })
  const open = plan.state === 'planned' || plan.state === 'active'
  const may = (action: Action & `replication.${string}`) => can(actor, action, { unitPath: plan.unitPath })
  const reported = plan.outcomes.map(({ months }) => months)
  return {
    heading: t('replications:plan.title', { place, title: plan.revision.title }),
    plan: planFacts(plan, vietnamDate(new Date())),
    may: {
      change: open && may('replication.change'),
      report: plan.state !== 'stopped' && may('replication.report'),
      outcome: outcomeMonths.some((months) => !reported.includes(months)) && may('replication.report'),
      close: open && may('replication.close'),
    },
  }
}

/** What the form that changes a plan opens with. */
export async function editPlanPage({ actor, params, t }: Context) {
  const plan = await replicationById(params['id']!)
  authorize(actor, 'replication.change', { unitPath: plan.unitPath })
  return {
    heading: t('replications:edit.title'),
    id: plan.id,
    title: plan.revision.title,
    saved: plainPlan(plan),
  }
}

export async function progressPage({ actor, params, t }: Context) {
  const plan = await replicationById(params['id']!)
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

export async function outcomePage({ actor, params, url, t }: Context) {
  const plan = await replicationById(params['id']!)
  authorize(actor, 'replication.report', { unitPath: plan.unitPath })
  const { results } = plan.revision.content as unknown as { results: ResultRow[] }
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
      results: results.map(({ metric, unit }) => ({ metric, unit, baseline: '', value: '' })),
    },
  }
}

export async function closurePage({ actor, params, t }: Context) {
  const plan = await replicationById(params['id']!)
  authorize(actor, 'replication.close', { unitPath: plan.unitPath })
  return { heading: t('replications:closure.title'), id: plan.id, title: plan.revision.title }
}
