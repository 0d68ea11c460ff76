import type { CostRow } from '#app/features/models/schema.ts'
import type {
  FundingRow,
  OutcomeMonths,
  OutcomeResult,
  PlannedCost,
  WorkedWord,
} from '#app/features/replications/schema.ts'
import { outcomeMonths } from '#app/features/replications/schema.ts'

const DAY_MS = 86_400_000
const FARTHEST_START_DAYS = 366
/** An outcome may be measured a little before its anniversary. */
const EARLY_DAYS = 31
/** How long after its anniversary a report may come before it counts as overdue. */
export const GRACE_DAYS = 30

export type StartBlocker =
  'model_not_published' | 'model_withdrawn' | 'own_place' | 'unit_closed' | 'starts_too_far_ahead'

export function startBlocker(
  source: { published: boolean; withdrawn: boolean; unitCode: string },
  start: { unitCode: string; unitClosed: boolean; startedOn: string },
  today: string,
): StartBlocker | null {
  if (!source.published) return 'model_not_published'
  if (source.withdrawn) return 'model_withdrawn'
  // Evidence counts independent places, so the place a model comes from never counts as its own replication.
  if (start.unitCode === source.unitCode) return 'own_place'
  if (start.unitClosed) return 'unit_closed'
  if (daysBetween(today, start.startedOn) > FARTHEST_START_DAYS) return 'starts_too_far_ahead'
  return null
}

/**
 * A source's cost lines as a plan: a line per household keeps its amount for each household, a line for the whole
 * model is taken over whole. The totals follow from the plan's own number of households.
 */
export function planCosts(costs: readonly CostRow[]): PlannedCost[] {
  return costs.map(({ item, amountVnd, per, funding }) => ({
    item,
    amountVnd,
    per,
    funding,
    sourceAmountVnd: amountVnd,
  }))
}

/** What a plan costs: a line per household counts once for each. All in đồng, `perHouseholdVnd` rounded. */
export function planTotals(costs: readonly PlannedCost[], households: number) {
  const rows = costs.map(({ amountVnd, per }) => amountVnd * (per === 'household' ? households : 1))
  const totalVnd = rows.reduce((sum, row) => sum + row, 0)
  return { rows, totalVnd, perHouseholdVnd: households > 0 ? Math.round(totalVnd / households) : 0 }
}

type Milestone = { title: string; dueOn: string }

/** The source's steps as milestones, spread evenly over the months the source took. */
export function planMilestones(steps: readonly string[], startedOn: string, months: number): Milestone[] {
  const days = Math.round((months * 365.25) / 12)
  return steps.map((title, at) => ({
    title,
    dueOn: addDays(startedOn, Math.round((days * (at + 1)) / steps.length)),
  }))
}

export type ReplicationState = 'planned' | 'active' | 'completed' | 'stopped'

type Marks = { activatedAt: unknown; completedAt: unknown; stoppedAt: unknown }

export function stateOf({ activatedAt, completedAt, stoppedAt }: Marks): ReplicationState {
  if (stoppedAt) return 'stopped'
  if (completedAt) return 'completed'
  return activatedAt ? 'active' : 'planned'
}

export type ReportBlocker = 'before_start' | 'in_the_future'

export function progressBlocker(
  entry: { on: string },
  startedOn: string,
  today: string,
): ReportBlocker | null {
  if (entry.on > today) return 'in_the_future'
  return entry.on < startedOn ? 'before_start' : null
}

export type OutcomeBlocker = 'in_the_future' | 'too_early'

/** An outcome after so many months is measured no earlier than a month before that anniversary, and not tomorrow. */
export function outcomeBlocker(
  outcome: { on: string; months: OutcomeMonths },
  startedOn: string,
  today: string,
): OutcomeBlocker | null {
  if (outcome.on > today) return 'in_the_future'
  return outcome.on < earliestOutcome(startedOn, outcome.months) ? 'too_early' : null
}

/** The first day on which an outcome after `months` may be measured. */
export function earliestOutcome(startedOn: string, months: OutcomeMonths): string {
  return addDays(addMonths(startedOn, months), -EARLY_DAYS)
}

export type DueReport = { months: OutcomeMonths; dueOn: string; overdue: boolean }

/**
 * Which outcomes should have been reported by `today`: from their anniversary on, and overdue when the days of grace
 * have passed. A later report settles an earlier one that was missed, and a stopped replication owes nothing more.
 */
export function dueReports(
  plan: { startedOn: string; state: ReplicationState; reported: readonly number[] },
  today: string,
): DueReport[] {
  if (plan.state === 'stopped') return []
  return outcomeMonths
    .filter((months) => !plan.reported.some((known) => known >= months))
    .map((months) => ({ months, dueOn: addMonths(plan.startedOn, months) }))
    .filter(({ dueOn }) => dueOn <= today)
    .map((report) => ({ ...report, overdue: addDays(report.dueOn, GRACE_DAYS) < today }))
}

/** What a plan's money found so far amounts to, beside what it costs; all in đồng. */
export function fundingTotals(found: readonly FundingRow[], totalVnd: number) {
  const sum = (state: FundingRow['state']) =>
    found.filter((row) => row.state === state).reduce((all, row) => all + row.amountVnd, 0)
  const [confirmedVnd, askedVnd] = [sum('confirmed'), sum('asked')]
  return { confirmedVnd, askedVnd, missingVnd: Math.max(0, totalVnd - confirmedVnd) }
}

/**
 * Whether a measured figure came up to what was expected of it; null where the two cannot be compared. The way up or
 * down follows from the expectation's own baseline, else the measured one: fewer deaths are better, more income is too.
 */
export function reachedTarget(expected: OutcomeResult, measured: OutcomeResult): boolean | null {
  if (expected.metric !== measured.metric || expected.unit !== measured.unit) return null
  const baseline = expected.baseline ?? measured.baseline
  if (baseline === null || baseline === expected.value) return measured.value >= expected.value
  return expected.value > baseline ? measured.value >= expected.value : measured.value <= expected.value
}

export type SuccessRate = {
  worked: number
  measured: number
  running: number
  stopped: number
  total: number
}

type Reported = { state: ReplicationState; outcomes: readonly { months: number; worked: WorkedWord }[] }

/**
 * How often a model worked elsewhere, by the adopters' own reports: of the places that measured at 12 months or
 * later, those whose latest outcome was as expected or better. A stop without such an outcome counts as measured.
 */
export function successRate(replications: readonly Reported[]): SuccessRate {
  const rate = { worked: 0, measured: 0, running: 0, stopped: 0, total: replications.length }
  for (const { state, outcomes } of replications) {
    const latest = [...outcomes].sort((a, b) => b.months - a.months).find(({ months }) => months >= 12)
    if (state === 'stopped') rate.stopped += 1
    else if (state !== 'completed') rate.running += 1
    if (latest || state === 'stopped') rate.measured += 1
    if (latest && ['better', 'as_expected'].includes(latest.worked)) rate.worked += 1
  }
  return rate
}

/** Below this, a count of households in one group could point at somebody. */
const SMALLEST_SHOWN_COUNT = 5

/** Whether a count of households about poverty must be shown as "fewer than 5". */
export function isTooFewToShow(count: number): boolean {
  return count > 0 && count < SMALLEST_SHOWN_COUNT
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
