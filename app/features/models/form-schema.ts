import { z } from 'zod'
import type { Lang } from '#app/lib/languages.ts'
import { parseDate, parseDecimal, parseVndAmount, parseWhole } from '#app/lib/read-figures.ts'
import { parseMarkup } from '#app/lib/rich-text.ts'
import { lines, line } from '#app/lib/text-fields.ts'
import { emailField } from '#app/features/accounts/schema.ts'
import { LAST_SEQUENCE } from '#app/features/models/autosave-rules.ts'
import { metricNamed } from '#app/features/models/labels.ts'
import { draftText, fileWords, limits, sectionNames } from '#app/features/models/schema.ts'
import type { Remarks, ReviewedPart } from '#app/features/models/verification-rules.ts'
import { decisions, reviewedParts } from '#app/features/models/verification-rules.ts'

type Typed = Record<string, unknown>

/** Where the text form leads once it is saved. */
export const nextPages = ['edit', 'preview', 'photos', 'files'] as const

/** The text form: every field optional, figures and dates as people of `lang` write them. */
export const draftForm = (lang: Lang) =>
  z.preprocess(
    (typed) => readTyped(asObject(typed), lang),
    draftText.extend({
      version: z.int({ error: 'not_uuid' }).positive(),
      next: z.enum(nextPages).catch('edit'),
      /** After a conflict: the fields in which the text saved meanwhile is to stay. */
      take: z.array(z.string().max(40)).max(40),
      /** The forms whose autosaved text this save makes needless. */
      autosave: z.array(z.uuid()).max(10).catch([]),
    }),
  )

export const startForm = z.object({
  formKey: z.uuid({ error: 'not_uuid' }),
  /** A code, or what somebody typed into the picker. */
  unitCode: z.string().trim().min(1).max(300),
  title: line(limits.title),
})
export type StartInput = z.output<typeof startForm>

export const returnForm = z.object({
  version: z.coerce.number().int(),
  reason: lines({ min: 10, max: 1_000 }),
})

/** `version` is the number of the revision that was read. */
export const withdrawalForm = returnForm.extend({ version: z.coerce.number().int().positive() })

export const verificationForm = z
  .object({
    version: z.coerce.number().int().positive(),
    decision: z.enum(decisions, { error: 'decision_missing' }),
    reasons: z
      .partialRecord(z.enum(reviewedParts), lines({ max: 1_000 }).optional())
      .prefault({})
      .transform(withoutEmpty),
  })
  .superRefine(({ decision, reasons }, ctx) => {
    const some = Object.keys(reasons).length > 0
    if (some === (decision === 'sent_back')) return
    const message = some ? 'remarks_with_verified' : 'remarks_missing'
    ctx.addIssue({ code: 'custom', message, path: ['decision'], input: decision })
  })
export type VerificationInput = z.output<typeof verificationForm>

/** A confirmation names the version that was read, so that nobody publishes what they have not seen. */
export const versionForm = z.object({ version: z.coerce.number().int().positive() })

/** What an open form says of itself when it is kept; what was typed into it is taken as it is. */
export const autosaveForm = z.object({
  client: z.uuid(),
  sequence: z.coerce.number().int().min(1).max(LAST_SEQUENCE),
  version: z.coerce.number().int().min(1).max(LAST_SEQUENCE),
})

/** For what can be done whatever the version is. */
export const anyVersionForm = z.object({})

/** Names one upload through all its attempts. */
const uploadKey = z.uuid().optional().catch(undefined)

const withDay = (typed: unknown) => ({ ...asObject(typed), on: read(asObject(typed)['on'], parseDate) })

/** What is said of a paper that is there already. */
export const fileWordsForm = z.preprocess(withDay, fileWords)

/** A paper with what is said of it. */
export const fileForm = z.preprocess(
  withDay,
  fileWords.extend({
    key: uploadKey,
    file: z
      .instanceof(File, { error: 'file_missing' })
      .refine((file) => file.size > 0, { error: 'file_missing' }),
  }),
)

export const inviteForm = z.object({ email: emailField })

export const answerForm = z.object({
  answer: z.enum(['accept', 'decline']),
  creditName: line({ max: 80 }).default(''),
  creditUnit: line({ max: 120 }).default(''),
})

export const photoPlaceForm = z.object({ place: z.coerce.number().int().min(0).max(limits.photos) })

export const photoForm = z.object({
  key: uploadKey,
  photo: z
    .instanceof(File, { error: 'photo_missing' })
    .refine((file) => file.size > 0, { error: 'photo_missing' }),
  alt: line(limits.alt),
  caption: line({ max: limits.caption }).default(''),
})

function withoutEmpty(reasons: Partial<Record<ReviewedPart, string | undefined>>): Remarks {
  return Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason))
}

function readTyped(typed: Typed, lang: Lang) {
  const figure = (value: unknown) => read(value, (text) => parseDecimal(text, lang))
  return {
    version: read(typed['version'], parseWhole),
    next: typed['next'],
    take: listOf(typed['take']),
    autosave: listOf(typed['autosave']),
    title: typed['title'],
    summary: typed['summary'],
    category: orNothing(typed['category']),
    indicators: listOf(typed['indicators']),
    beneficiaries: listOf(typed['beneficiaries']),
    terrain: listOf(typed['terrain']),
    hazards: listOf(typed['hazards']),
    tags: read(typed['tags'], (text) =>
      text
        .split(/[,;\n]/)
        .map((tag) => tag.trim())
        .filter(Boolean),
    ),
    households: read(typed['households'], parseWhole),
    startedOn: read(typed['startedOn'], parseDate),
    months: read(typed['months'], parseWhole),
    costs: rowsOf(typed['costs'], (row) => ({
      item: row['item'],
      amountVnd: read(row['amountVnd'], parseVndAmount),
      per: orNothing(row['per']),
      funding: orNothing(row['funding']),
    })),
    steps: listOf(typed['steps']).map((step) => step ?? ''),
    results: rowsOf(typed['results'], (row) => ({
      ...(row['id'] ? { id: row['id'] } : {}),
      metric: read(row['metric'], metricNamed),
      unit: row['unit'],
      baseline: figure(row['baseline']),
      value: figure(row['value']),
      on: read(row['on'], parseDate),
      households: read(row['households'], parseWhole),
    })),
    sections: Object.fromEntries(
      sectionNames.map((name) => [name, read(asObject(typed['sections'])[name], readSection)]),
    ),
  }
}

function readSection(text: string) {
  const parsed = parseMarkup(text)
  return parsed.ok ? parsed.value : null
}

/** What cannot be read stays as typed, for the schema to refuse at its field; an empty box is nothing. */
function read<T>(value: unknown, how: (text: string) => T | null): unknown {
  if (typeof value !== 'string') return value
  return value.trim() === '' ? undefined : (how(value) ?? value)
}

const orNothing = (value: unknown) => (value === '' ? undefined : value)
const asObject = (value: unknown): Typed =>
  typeof value === 'object' && value !== null ? (value as Typed) : {}
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const rowsOf = (value: unknown, how: (row: Typed) => Typed) => listOf(value).map((row) => how(asObject(row)))
