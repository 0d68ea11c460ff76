import type { z } from 'zod'
import type { CostRow, DraftContent, DraftText, ModelContent } from '#app/features/models/schema.ts'
import { modelContent } from '#app/features/models/schema.ts'

export type Publishable =
  | { ok: true; content: ModelContent }
  /** What is still missing or wrong, in the order of the form. */
  | { ok: false; missing: z.core.$ZodIssue[] }

/** Whether a draft says everything a published model must, and if not, at which fields. */
export function publishable(draft: DraftContent): Publishable {
  const result = modelContent.safeParse(withoutNothing(draft), { reportInput: true })
  return result.success ? { ok: true, content: result.data } : { ok: false, missing: result.error.issues }
}

/** `['costs', 0, 'amountVnd']` as the form names it: `costs[0].amountVnd`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) =>
      typeof key === 'number' ? `${name}[${key}]` : name ? `${name}.${String(key)}` : String(key),
    '',
  )
}

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNothing(inner)]),
  )
}

type Costed = { costs: readonly CostRow[]; households: number }

/** All cost lines for the whole model, in đồng; whole because every line is. */
export function totalCostVnd({ costs, households }: Costed): bigint {
  return costs.reduce((sum, row) => sum + rowTotalVnd(row, households), 0n)
}

/** One line for the whole model, in đồng. */
export function rowTotalVnd(row: CostRow, households: number): bigint {
  return BigInt(row.amountVnd) * BigInt(row.per === 'household' ? households : 1)
}

/** The total shared out over the households, in đồng, rounded to the nearest. */
export function costPerHouseholdVnd(model: Costed): bigint {
  return divided(totalCostVnd(model), model.households)
}

export type FundingShare = { funding: CostRow['funding']; totalVnd: bigint; perHouseholdVnd: bigint }

/** What each source of money gives, the largest first. */
export function costsByFunding(model: Costed): FundingShare[] {
  const sums = new Map<CostRow['funding'], bigint>()
  for (const row of model.costs) {
    sums.set(row.funding, (sums.get(row.funding) ?? 0n) + rowTotalVnd(row, model.households))
  }
  return [...sums]
    .map(([funding, totalVnd]) => ({
      funding,
      totalVnd,
      perHouseholdVnd: divided(totalVnd, model.households),
    }))
    .sort((a, b) => (a.totalVnd === b.totalVnd ? 0 : a.totalVnd < b.totalVnd ? 1 : -1))
}

function divided(amount: bigint, households: number): bigint {
  const count = BigInt(Math.max(households, 1))
  return (amount * 2n + count) / (count * 2n)
}

function withoutEmptyResults(results: DraftText['results']) {
  const says = ({ id: _, ...cells }: DraftText['results'][number]) =>
    Object.values(cells).some((cell) => cell !== '' && cell !== null)
  return results.filter(says)
}

/** Rows left wholly empty were only offered by the form, not meant. */
export function withoutEmptyRows(text: DraftText): DraftText {
  return {
    ...text,
    costs: text.costs.filter((row) => row.item !== '' || row.amountVnd !== null || row.funding !== null),
    steps: text.steps.filter((step) => step !== ''),
    results: withoutEmptyResults(text.results),
  }
}
