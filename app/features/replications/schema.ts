import { z } from 'zod'
import { metricNamed } from '#app/features/models/labels.ts'
import { costBases, day, limits, sectionNames } from '#app/features/models/schema.ts'
import { fundings } from '#app/lib/taxonomy.ts'
import { parseDate, parseDecimal, parseVndAmount, parseWhole } from '#app/lib/read-figures.ts'
import type { Lang } from '#app/lib/languages.ts'
import { line, lines } from '#app/lib/text-fields.ts'

export const outcomeMonths = [6, 12, 24] as const
export type OutcomeMonths = (typeof outcomeMonths)[number]

export const workedWords = ['better', 'as_expected', 'partly', 'failed'] as const
export type WorkedWord = (typeof workedWords)[number]

/** Who may read a note about a failure; the figures beside it are for everybody. */
export const audiences = ['public', 'officials'] as const
export type Audience = (typeof audiences)[number]

/** What of the source an adaptation changes. */
export const adaptedParts = [...sectionNames, 'steps', 'costs', 'other'] as const
export type AdaptedPart = (typeof adaptedParts)[number]

/** Money that was asked for is not money yet. */
export const fundingStates = ['asked', 'confirmed'] as const

export const bounds = {
  hamlet: 100,
  adaptations: 5_000,
  adapted: 30,
  what: 1_000,
  funding: 30,
  text: 3_000,
  reason: 2_000,
  milestones: 60,
  message: 2_000,
} as const

type Given = { input?: unknown }
const orRequired = (code: string) => ({
  error: ({ input }: Given) => (input === undefined || input === '' ? 'required' : code),
})
const typed = <T extends z.ZodType>(read: (text: string) => unknown, shape: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() !== '' ? (read(value) ?? value) : value),
    shape,
  )

const householdsFrom = (min: number) =>
  typed(parseWhole, z.int(orRequired('not_int')).min(min).max(limits.households))
const date = typed(parseDate, day)
const amountVnd = typed(parseVndAmount, z.int(orRequired('not_vnd')).min(0).max(limits.amountVnd))
const figure = (lang: Lang) =>
  typed(
    (text) => parseDecimal(text, lang),
    z.number(orRequired('not_number')).min(-limits.figure).max(limits.figure),
  )
const orNothing = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (value === undefined || value === '' ? null : value), shape.nullable())
const formKey = z.uuid({ error: 'not_uuid' })
const version = typed(parseWhole, z.int({ error: 'not_uuid' }).positive())

/** A cost line of a plan; `sourceAmountVnd` is what the copied revision says, null for a line of one's own. */
const costRow = z.object({
  item: line(limits.costItem),
  amountVnd,
  per: z.enum(costBases, orRequired('not_offered')),
  funding: z.enum(fundings, orRequired('not_offered')),
  sourceAmountVnd: orNothing(amountVnd),
})
export type PlannedCost = z.output<typeof costRow>
/** The village in the unit, kind and name: "bản Xiêng Hương"; empty for the whole unit. */
const hamlet = line({ max: bounds.hamlet }).default('')

export const startForm = z.object({
  formKey,
  /** A code, or what somebody typed into the picker. */
  unitCode: z.string().trim().min(1).max(300),
  hamlet,
  households: householdsFrom(1),
  startedOn: date,
  adaptations: lines({ max: bounds.adaptations }).default(''),
})
export type StartInput = z.output<typeof startForm>

/** Rows of which none of these cells is filled in were left empty on purpose. */
const filledRows = <T extends z.ZodType>(cells: readonly string[], row: T, max: number) =>
  z.preprocess(
    (rows) => (Array.isArray(rows) ? rows.filter((typedRow) => hasAny(typedRow, cells)) : rows),
    z.array(row).max(max).default([]),
  )

function hasAny(row: unknown, cells: readonly string[]): boolean {
  const values = (typeof row === 'object' && row !== null ? row : {}) as Record<string, unknown>
  return cells.some((cell) => String(values[cell] ?? '').trim() !== '')
}

const milestone = z.object({
  title: line(limits.step),
  dueOn: date,
  doneOn: z.preprocess((value) => (value === '' ? undefined : value), date.optional()),
})

/** One thing done otherwise than in the source. */
const adaptedRow = z.object({
  part: z.enum(adaptedParts, orRequired('not_offered')),
  what: lines({ min: 3, max: bounds.what }),
  why: lines({ min: 3, max: bounds.what }),
})
export type AdaptedRow = z.output<typeof adaptedRow>

const fundingRow = z.object({
  source: z.enum(fundings, orRequired('not_offered')),
  amountVnd,
  state: z.enum(fundingStates, orRequired('not_offered')),
})
export type FundingRow = z.output<typeof fundingRow>

const measure = (lang: Lang) =>
  z.object({
    metric: z.preprocess(
      (value) => (typeof value === 'string' ? metricNamed(value) : value),
      line(limits.metric),
    ),
    unit: line(limits.metricUnit),
    baseline: orNothing(figure(lang)),
    value: figure(lang),
  })
/** A measure with a figure: reported in an outcome, or hoped for in a plan. */
export type OutcomeResult = z.output<ReturnType<typeof measure>>

/** The form offers the source's measures; a row without a figure was not measured, or nothing is expected of it. */
const measures = (lang: Lang) => filledRows(['baseline', 'value'], measure(lang), limits.results)

/** Figures as people write them in `lang`. */
export const planForm = (lang: Lang) =>
  z.object({
    version,
    hamlet,
    households: householdsFrom(1),
    startedOn: date,
    adaptations: lines({ max: bounds.adaptations }).default(''),
    adapted: filledRows(['what', 'why'], adaptedRow, bounds.adapted),
    costs: filledRows(['item', 'amountVnd'], costRow, limits.costs),
    foundFunding: filledRows(['source', 'amountVnd'], fundingRow, bounds.funding),
    expected: measures(lang),
    milestones: filledRows(['title'], milestone, bounds.milestones),
  })
export type PlanInput = z.output<ReturnType<typeof planForm>>

export const progressForm = z.object({
  formKey,
  on: date,
  households: householdsFrom(0),
  text: lines({ min: 10, max: bounds.text }),
  /** Positions of milestones reached. */
  done: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.coerce.number().int().min(1).max(bounds.milestones)),
  ),
})
export type ProgressInput = z.output<typeof progressForm>

/** Figures as people write them in `lang`: 1,5 in Vietnamese is 1.5 in English. */
export const outcomeForm = (lang: Lang) =>
  z
    .object({
      months: typed(parseWhole, z.literal(outcomeMonths, { error: 'required' })),
      on: date,
      worked: z.enum(workedWords, orRequired('not_offered')),
      householdsReached: householdsFrom(0),
      householdsEscaped: householdsFrom(0),
      results: measures(lang),
      lessons: lines({ min: 20, max: bounds.text }),
      lessonsFor: z.enum(audiences).default('public'),
    })
    .refine((outcome) => outcome.householdsEscaped <= outcome.householdsReached, {
      path: ['householdsEscaped'],
      error: 'more_escaped_than_reached',
    })
    .refine(({ lessonsFor, worked }) => lessonsFor === 'public' || isFailure(worked), {
      path: ['lessonsFor'],
      error: 'only_failure_is_protected',
    })
/** What a note may be protected for: others are to learn from a success. */
export function isFailure(worked: WorkedWord): boolean {
  return worked === 'partly' || worked === 'failed'
}
export type OutcomeInput = z.output<ReturnType<typeof outcomeForm>>

export const closureForm = z
  .object({
    ending: z.enum(['completed', 'stopped'], orRequired('not_offered')),
    reason: lines({ max: bounds.reason }).default(''),
    reasonFor: z.enum(audiences).default('public'),
  })
  .refine((closure) => closure.ending === 'completed' || closure.reason.length >= 10, {
    path: ['reason'],
    error: 'reason_needed',
  })
export type ClosureInput = z.output<typeof closureForm>

/** Which of the offered rows go along, by their keys, with some words to the source's authors. */
export const offerForm = z.object({
  formKey,
  picked: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().max(40)).min(1, { error: 'nothing_picked' }).max(100),
  ),
  message: lines({ min: 10, max: bounds.message }),
})
export type OfferInput = z.output<typeof offerForm>

export const offerDecisionForm = z
  .object({
    decision: z.enum(['accepted', 'declined'], orRequired('not_offered')),
    reason: lines({ max: bounds.reason }).default(''),
  })
  .refine(({ decision, reason }) => decision === 'accepted' || reason.length >= 10, {
    path: ['reason'],
    error: 'decline_reason_needed',
  })
export type OfferDecisionInput = z.output<typeof offerDecisionForm>
