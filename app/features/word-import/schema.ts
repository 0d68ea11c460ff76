import { z } from 'zod'
import { parseDate, parseWhole } from '#app/lib/read-figures.ts'
import { line } from '#app/lib/text-fields.ts'
import { day, limits } from '#app/features/models/schema.ts'
import type { Facts } from '#app/features/word-import/fact-rules.ts'
import type { Passage } from '#app/features/word-import/passages.ts'
import { targets } from '#app/features/word-import/passages.ts'
import type { Leftover } from '#app/features/word-import/place-report.ts'

/** What a report's row keeps until its parts are placed; only we write it, so that it is not read with suspicion. */
export type ReportContent = {
  passages: Passage[]
  facts: Facts
  /** The old codes its text was turned from, and whether that was a guess. */
  turned: ('tcvn3' | 'vni')[]
  guessed: boolean
}

export type Remainder = Leftover[]

export const uploadForm = z.object({
  formKey: z.uuid({ error: 'not_uuid' }),
  /** A code, or what somebody typed into the picker. */
  unitCode: z.string().trim().min(1).max(300),
  report: z
    .instanceof(File, { error: 'report_missing' })
    .refine((file) => file.size > 0, { error: 'report_missing' }),
})

const maybe = <T extends z.ZodType>(shape: T, read: (text: string) => unknown) =>
  z.preprocess((typed) => {
    if (typeof typed !== 'string' || typed.trim() === '') return null
    return read(typed) ?? typed
  }, shape.nullable())

const whole = (max: number) => z.int({ error: 'not_int' }).min(1).max(max)

/** Where each passage goes, by its number; a picture that becomes a photo has words for those who do not see it. */
export const placingForm = z.object({
  title: line(limits.title),
  households: maybe(whole(limits.households), parseWhole),
  startedOn: maybe(day, parseDate),
  months: maybe(whole(limits.months), parseWhole),
  parts: z
    .array(
      z
        .object({
          to: z.enum(targets, { error: 'not_offered' }),
          alt: line({ max: limits.alt.max }).default(''),
          caption: line({ max: limits.caption }).default(''),
        })
        .superRefine(({ to, alt }, ctx) => {
          if (to !== 'photos' || alt.length >= limits.alt.min) return
          ctx.addIssue({
            code: 'custom',
            message: alt === '' ? 'alt_missing' : 'alt_short',
            path: ['alt'],
            input: alt,
          })
        }),
    )
    .max(999),
})
export type PlacingInput = z.output<typeof placingForm>

/** The box to tick before what is left over goes for good. */
export const discardForm = z.object({ sure: z.literal('on', { error: 'not_sure' }) })
