import { z } from 'zod'
import { day } from '#app/features/models/schema.ts'
import { outcomeMonths, workedWords } from '#app/features/replications/schema.ts'

const count = z.int().min(0)
const text = z.string().min(1)

/** One authored replication of an example model, as the demonstration files hold it. */
export const exampleReplication = z.strictObject({
  externalId: text.optional(),
  sourceExternalId: text,
  unitCode: z.string().regex(/^(\d{2}|\d{5})$/),
  households: z.int().min(1),
  startedOn: day,
  status: z.enum(['planned', 'active', 'completed', 'stopped']),
  stopReason: z.string().optional(),
  adaptations: z.string(),
  milestones: z.array(z.strictObject({ title: text, dueOn: day, doneOn: day.nullable() })),
  progress: z.array(z.strictObject({ on: day, text, households: count })),
  outcomes: z.array(
    z.strictObject({
      months: z.literal(outcomeMonths),
      on: day,
      worked: z.enum(workedWords),
      householdsReached: count,
      householdsEscaped: count,
      results: z.array(
        z.strictObject({ metric: text, unit: text, baseline: z.number().nullable(), value: z.number() }),
      ),
      lessons: text,
    }),
  ),
})

export type ExampleReplication = z.output<typeof exampleReplication>
