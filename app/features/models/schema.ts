import { z } from 'zod'
import { parseDate } from '#app/lib/read-figures.ts'
import type { RichText } from '#app/lib/rich-text.ts'
import { isEmpty, parseRichText, toPlainText } from '#app/lib/rich-text.ts'
import { beneficiaries, categories, fundings, hazards, indicators, terrains } from '#app/lib/taxonomy.ts'
import { line } from '#app/lib/text-fields.ts'

export const sectionNames = [
  'problem',
  'approach',
  'conditions',
  'sustainability',
  'lessons',
  'risks',
] as const
export type SectionName = (typeof sectionNames)[number]

export const costBases = ['household', 'model'] as const

export const limits = {
  title: { min: 5, max: 150 },
  summary: { min: 10, max: 500 },
  tags: 10,
  tag: { min: 2, max: 40 },
  households: 100_000,
  months: 240,
  costs: 50,
  costItem: { min: 2, max: 200 },
  amountVnd: 1_000_000_000_000,
  steps: 40,
  step: { min: 3, max: 500 },
  results: 40,
  metric: { min: 2, max: 120 },
  metricUnit: { min: 1, max: 40 },
  figure: 1_000_000_000_000,
  photos: 20,
  files: 20,
  fileTitle: { min: 3, max: 200 },
  issuer: { min: 2, max: 200 },
  alt: { min: 3, max: 200 },
  caption: 300,
  section: 20_000,
} as const

type Given = { input?: unknown }
const orRequired = (code: string) => ({
  error: ({ input }: Given) => (input === undefined || input === null || input === '' ? 'required' : code),
})

const whole = (min: number, max: number) => z.int(orRequired('not_int')).min(min).max(max)
const vnd = z.int(orRequired('not_vnd')).min(0).max(limits.amountVnd)
const figure = z.number(orRequired('not_number')).min(-limits.figure).max(limits.figure)
const oneOf = <const T extends readonly string[]>(ids: T) => z.enum(ids, orRequired('not_offered'))
const unique = <T>(list: T[]) => [...new Set(list)]
const someOf = <const T extends readonly string[]>(ids: T, min = 0) =>
  z.array(oneOf(ids)).min(min).max(ids.length).overwrite(unique)

/** 'YYYY-MM-DD', a day the calendar has, between 1975 and 2100. */
export const day = z
  .string(orRequired('not_date'))
  .refine(
    (iso) => parseDate(iso) === iso && iso >= '1975-01-01' && iso <= '2100-12-31',
    orRequired('not_date'),
  )

const section = z.unknown().transform((value, ctx): RichText => {
  const nothing = value === undefined || value === null
  const parsed = parseRichText(value)
  if (parsed.ok && toPlainText(parsed.value).length <= limits.section) return parsed.value
  const message = nothing ? 'required' : parsed.ok ? 'rich_text_too_long' : parsed.code
  ctx.addIssue({ code: 'custom', message, input: value })
  return z.NEVER
})

const filledSection = section.refine((doc) => !isEmpty(doc), { error: 'required' })

const photo = z.strictObject({
  fileId: z.uuid(),
  alt: line(limits.alt),
  caption: line({ max: limits.caption }).default(''),
})

/** What a paper proves: `results.` and the row's id, `sections.` and its name, or nothing in particular. */
const proven = z.string().regex(/^(results\.[a-z0-9]{2,16}|sections\.[a-z]+)?$/, { error: 'not_offered' })

export const documentKinds = ['pdf', 'docx', 'xlsx'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What people say of a paper that proves something. */
export const fileWords = z.object({
  title: line(limits.fileTitle),
  issuer: line(limits.issuer),
  on: day,
  proves: proven.default(''),
})
export type FileWords = z.output<typeof fileWords>

const evidenceFile = z.strictObject({
  fileId: z.uuid(),
  ...fileWords.shape,
  kind: z.enum(documentKinds),
  bytes: z.int().min(1),
})
export type EvidenceFile = z.output<typeof evidenceFile>
const files = z.array(evidenceFile).max(limits.files).default([])

const rowId = z.string().regex(/^[a-z0-9]{2,16}$/)

const tags = z
  .array(line(limits.tag))
  .max(limits.tags)
  .overwrite((list) => [...new Map(list.map((tag) => [tag.toLowerCase(), tag])).values()])

const sectionsOf = <T extends z.ZodType>(shape: T) =>
  z.strictObject(Object.fromEntries(sectionNames.map((name) => [name, shape])) as Record<SectionName, T>)

const published = {
  title: line(limits.title),
  summary: line(limits.summary),
  category: oneOf(categories),
  indicators: someOf(indicators).default([]),
  beneficiaries: someOf(beneficiaries, 1),
  terrain: someOf(terrains, 1),
  hazards: someOf(hazards).default([]),
  tags: tags.default([]),
  households: whole(1, limits.households),
  startedOn: day,
  months: whole(1, limits.months),
  costs: z
    .array(
      z.strictObject({
        item: line(limits.costItem),
        amountVnd: vnd,
        per: oneOf(costBases),
        funding: oneOf(fundings),
      }),
    )
    .min(1)
    .max(limits.costs),
  steps: z.array(line(limits.step)).min(1).max(limits.steps),
  results: z
    .array(
      z.strictObject({
        /** Stays with the row through every change of its words and its place: papers name it. */
        id: rowId.optional(),
        metric: line(limits.metric),
        unit: line(limits.metricUnit),
        baseline: figure.nullable().default(null),
        value: figure,
        on: day,
        households: whole(0, limits.households).nullable().default(null),
      }),
    )
    .min(1)
    .max(limits.results),
}

/** Everything a published model says. The form's end result, an import line and a revision all fit it. */
export const modelContent = z.strictObject({
  ...published,
  sections: sectionsOf(filledSection),
  photos: z.array(photo).max(limits.photos).default([]),
  files,
})
export type ModelContent = z.output<typeof modelContent>
export type CostRow = ModelContent['costs'][number]
export type ResultRow = ModelContent['results'][number]
export type Photo = ModelContent['photos'][number]

/** The same for an import, where sections come as plain text: an empty line parts paragraphs, "- " is a list item. */
export const importedContent = <T extends z.ZodType<RichText>>(readSection: T) =>
  z.strictObject({ ...published, sections: sectionsOf(readSection) })

const maybe = <T extends z.ZodType>(shape: T) => shape.nullable().default(null)
const short = (bounds: { max: number }) => line({ max: bounds.max }).default('')

/** What may be saved before it is complete: anything can be missing, but what is there is typed and bounded. */
export const draftContent = z.object({
  title: short(limits.title),
  summary: short(limits.summary),
  category: maybe(oneOf(categories)),
  indicators: someOf(indicators).default([]),
  beneficiaries: someOf(beneficiaries).default([]),
  terrain: someOf(terrains).default([]),
  hazards: someOf(hazards).default([]),
  tags: tags.default([]),
  households: maybe(whole(1, limits.households)),
  startedOn: maybe(day),
  months: maybe(whole(1, limits.months)),
  costs: z
    .array(
      z.object({
        item: short(limits.costItem),
        amountVnd: maybe(vnd),
        per: maybe(oneOf(costBases)),
        funding: maybe(oneOf(fundings)),
      }),
    )
    .max(limits.costs)
    .default([]),
  steps: z
    .array(line({ max: limits.step.max }))
    .max(limits.steps)
    .default([]),
  results: z
    .array(
      z.object({
        id: rowId.nullish().catch(null),
        metric: short(limits.metric),
        unit: short(limits.metricUnit),
        baseline: maybe(figure),
        value: maybe(figure),
        on: maybe(day),
        households: maybe(whole(0, limits.households)),
      }),
    )
    .max(limits.results)
    .default([]),
  sections: z
    .object(Object.fromEntries(sectionNames.map((name) => [name, maybe(section)])) as DraftSections)
    .prefault({}),
  photos: z.array(photo).max(limits.photos).default([]),
  files,
})
type DraftSections = Record<SectionName, ReturnType<typeof maybe<typeof section>>>
export type DraftContent = z.output<typeof draftContent>

/** What the text form carries: photos and files have pages of their own, so a save leaves them as they are. */
export const draftText = draftContent.omit({ photos: true, files: true })
export type DraftText = z.output<typeof draftText>

export function emptyDraft(title = ''): DraftContent {
  return draftContent.parse({ title })
}
