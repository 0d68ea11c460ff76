import { cleanLines } from '#app/lib/text-fields.ts'
import { changeBlocker } from '#app/features/models/draft-rules.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'

/** The sequence that no form reaches: whatever of it still comes is late. */
export const CLOSED = 2_147_483_647
/** A form that has not closed counts to here, which is a save a second for longer than anybody lives. */
export const LAST_SEQUENCE = 2_000_000_000

export const LONGEST_AUTOSAVE = 1_000_000

type Draft = Parameters<typeof changeBlocker>[0]

// While a form is open others may save; but a draft begun anew counts from a number drawn by chance.
const MOST_SAVES_WHILE_OPEN = 1_000

/** Why what was typed upon `version` belongs to nothing that can be written now. */
export function autosaveBlocker(draft: Draft, version: number) {
  const blocker = changeBlocker(draft)
  if (blocker || !draft) return blocker ?? 'draft_gone'
  const saves = draft.version - version
  return saves < 0 || saves > MOST_SAVES_WHILE_OPEN ? 'draft_gone' : null
}

const typedFields = [
  'title',
  'summary',
  'category',
  'indicators',
  'beneficiaries',
  'terrain',
  'hazards',
  'tags',
  'households',
  'startedOn',
  'months',
  'costs',
  'steps',
  'results',
  'sections',
] as const

/** Of what a form sent, the fields people type into, in characters a database can hold. Nothing is parsed or refused. */
export function typedOnly(typed: Readonly<Record<string, unknown>>): TypedText {
  return Object.fromEntries(
    typedFields.flatMap((name) => (typed[name] === undefined ? [] : [[name, cleaned(typed[name])]])),
  )
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanLines(value)
  if (Array.isArray(value)) return value.map((item) => cleaned(item) ?? '')
  if (typeof value !== 'object' || value === null) return null
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [cleanLines(name), cleaned(inner)]))
}
