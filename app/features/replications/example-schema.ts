import { z } from 'zod'
import { day } from '#app/features/models/schema.ts'
import { fundings } from '#app/lib/taxonomy.ts'
import {
  adaptedParts,
  audiences,
  fundingStates,
  outcomeMonths,
  workedWords,
} from '#app/features/replications/schema.ts'

const count = z.int().min(0)
const text = z.string().min(1)

const measure = z.strictObject({
  metric: text,
  unit: text,
  baseline: z.number().nullable(),
  value: z.number(),
})

/** One authored replication of an example model, as the demonstration files hold it. */
export const exampleReplication = z.strictObject({
  externalId: text.optional(),
  sourceExternalId: text,
  unitCode: z.string().regex(/^(\d{2}|\d{5})$/),
  hamlet: z.string().default(''),
  households: z.int().min(1),
  startedOn: day,
  status: z.enum(['planned', 'active', 'completed', 'stopped']),
  stopReason: z.string().optional(),
  stopReasonFor: z.enum(audiences).default('public'),
  adaptations: z.string(),
  adapted: z.array(z.strictObject({ part: z.enum(adaptedParts), what: text, why: text })).default([]),
  foundFunding: z
    .array(z.strictObject({ source: z.enum(fundings), amountVnd: count, state: z.enum(fundingStates) }))
    .default([]),
  expected: z.array(measure).default([]),
  milestones: z.array(z.strictObject({ title: text, dueOn: day, doneOn: day.nullable() })),
  progress: z.array(z.strictObject({ on: day, text, households: count })),
  outcomes: z.array(
    z.strictObject({
      months: z.literal(outcomeMonths),
      on: day,
      worked: z.enum(workedWords),
      householdsReached: count,
      householdsEscaped: count,
      results: z.array(measure),
      lessons: text,
      lessonsFor: z.enum(audiences).default('public'),
    }),
  ),
})

export type ExampleReplication = z.output<typeof exampleReplication>

/** Which example models grew out of which example replications. */
export const exampleDescent = z.array(z.strictObject({ model: text, grewOutOf: text }))
