import { z } from 'zod'
import { costBases, day, limits } from '#app/features/models/schema.ts'
import { fundings } from '#app/lib/taxonomy.ts'
import { parseDate, parseDecimal, parseVndAmount, parseWhole } from '#app/lib/read-figures.ts'
import type { Lang } from '#app/lib/languages.ts'
import { line, lines } from '#app/lib/text-fields.ts'

export const outcomeMonths = [6, 12, 24] as const
export type OutcomeMonths = (typeof outcomeMonths)[number]

export const workedWords = ['better', 'as_expected', 'partly', 'failed'] as const
export type WorkedWord = (typeof workedWords)[number]

const bounds = { adaptations: 5_000, text: 3_000, reason: 2_000, milestones: 60 }

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
export const plannedCosts = z.array(costRow).max(limits.costs)

export const startForm = z.object({
  formKey,
  /** A code, or what somebody typed into the picker. */
  unitCode: z.string().trim().min(1).max(300),
  households: householdsFrom(1),
  startedOn: date,
  adaptations: lines({ max: bounds.adaptations }).default(''),
})
export type StartInput = z.output<typeof startForm>

const emptyRow = (row: unknown) =>
  typeof row === 'object' && row !== null && 'title' in row && String(row.title ?? '').trim() === ''

export const planForm = z.object({
  version,
  households: householdsFrom(1),
  startedOn: date,
  adaptations: lines({ max: bounds.adaptations }).default(''),
  costs: plannedCosts.default([]),
  milestones: z.preprocess(
    (rows) => (Array.isArray(rows) ? rows.filter((row) => !emptyRow(row)) : rows),
    z
      .array(
        z.object({
          title: line(limits.step),
          dueOn: date,
          doneOn: z.preprocess((value) => (value === '' ? undefined : value), date.optional()),
        }),
      )
      .max(bounds.milestones)
      .default([]),
  ),
})
export type PlanInput = z.output<typeof planForm>

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

const outcomeRow = (lang: Lang) =>
  z.object({
    metric: line(limits.metric),
    unit: line(limits.metricUnit),
    baseline: orNothing(figure(lang)),
    value: figure(lang),
  })
/** The form offers the source's measures; a row without a figure was not measured. */
const measuredRows = (rows: unknown) =>
  Array.isArray(rows)
    ? rows.filter((row: unknown) => {
        const { baseline, value } = (row ?? {}) as Record<string, unknown>
        return [baseline, value].some((cell) => String(cell ?? '').trim() !== '')
      })
    : rows
export type OutcomeResult = z.output<ReturnType<typeof outcomeRow>>

/** Figures as people write them in `lang`: 1,5 in Vietnamese is 1.5 in English. */
export const outcomeForm = (lang: Lang) =>
  z
    .object({
      months: typed(parseWhole, z.literal(outcomeMonths, { error: 'required' })),
      on: date,
      worked: z.enum(workedWords, orRequired('not_offered')),
      householdsReached: householdsFrom(0),
      householdsEscaped: householdsFrom(0),
      results: z.preprocess(measuredRows, z.array(outcomeRow(lang)).max(limits.results).default([])),
      lessons: lines({ min: 20, max: bounds.text }),
    })
    .refine((outcome) => outcome.householdsEscaped <= outcome.householdsReached, {
      path: ['householdsEscaped'],
      error: 'more_escaped_than_reached',
    })
export type OutcomeInput = z.output<ReturnType<typeof outcomeForm>>

export const closureForm = z
  .object({
    ending: z.enum(['completed', 'stopped'], orRequired('not_offered')),
    reason: lines({ max: bounds.reason }).default(''),
  })
  .refine((closure) => closure.ending === 'completed' || closure.reason.length >= 10, {
    path: ['reason'],
    error: 'reason_needed',
  })
export type ClosureInput = z.output<typeof closureForm>
