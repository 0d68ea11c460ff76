import { describe, expect, test } from 'vitest'
import {
  costPerHouseholdVnd,
  costsByFunding,
  fieldName,
  publishable,
  totalCostVnd,
  withoutEmptyRows,
} from '#app/features/models/rules.ts'
import type { CostRow } from '#app/features/models/schema.ts'
import { draftContent, emptyDraft } from '#app/features/models/schema.ts'
import { modelText } from '#tests/support/model-text.ts'

const perHousehold = (amountVnd: number, funding: CostRow['funding'] = 'ngo'): CostRow => ({
  item: 'Giống',
  amountVnd,
  per: 'household',
  funding,
})
const once = (amountVnd: number, funding: CostRow['funding'] = 'ngo'): CostRow => ({
  ...perHousehold(amountVnd, funding),
  per: 'model',
})

describe('what a model costs', () => {
  test('lines for a household count once for each, lines for the model once', () => {
    const model = { costs: [perHousehold(15_000_000), once(20_000_000)], households: 40 }
    expect(totalCostVnd(model)).toBe(620_000_000n)
    expect(costPerHouseholdVnd(model)).toBe(15_500_000n)
  })

  test('a household share is rounded to the nearest đồng', () => {
    expect(costPerHouseholdVnd({ costs: [once(100)], households: 3 })).toBe(33n)
    expect(costPerHouseholdVnd({ costs: [once(101)], households: 2 })).toBe(51n)
  })

  test('sums stay exact beyond what a floating number holds', () => {
    const costs = Array.from({ length: 50 }, () => perHousehold(999_999_999_999))
    expect(totalCostVnd({ costs, households: 100_000 })).toBe(4_999_999_999_995_000_000n)
  })

  test('shares by source add up to the total, the largest first', () => {
    const model = { costs: [once(10, 'ngo'), perHousehold(5, 'red-cross'), once(1, 'ngo')], households: 4 }
    expect(costsByFunding(model).map(({ funding, totalVnd }) => [funding, totalVnd])).toEqual([
      ['red-cross', 20n],
      ['ngo', 11n],
    ])
  })

  test('a model without cost lines costs nothing', () => {
    expect(totalCostVnd({ costs: [], households: 5 })).toBe(0n)
    expect(costsByFunding({ costs: [], households: 5 })).toEqual([])
  })
})

describe('whether a draft can be published', () => {
  const missingFields = (draft: unknown) => {
    const ready = publishable(draftContent.parse(draft))
    return ready.ok ? [] : ready.missing.map((issue) => fieldName(issue.path))
  }

  test('a complete one can', () => {
    expect(missingFields(modelText())).toEqual([])
  })

  test('an empty one names every field that is missing, each once, in the order of the form', () => {
    expect(missingFields(emptyDraft())).toEqual([
      'title',
      'summary',
      'category',
      'beneficiaries',
      'terrain',
      'households',
      'startedOn',
      'months',
      'costs',
      'steps',
      'results',
      'sections.problem',
      'sections.approach',
      'sections.conditions',
      'sections.sustainability',
      'sections.lessons',
      'sections.risks',
    ])
  })

  test('a half-written row names its cells', () => {
    expect(missingFields({ ...modelText(), costs: [{ item: 'Bò' }] })).toEqual([
      'costs[0].amountVnd',
      'costs[0].per',
      'costs[0].funding',
    ])
  })
})

test('rows that were only offered are dropped, half-written ones stay', () => {
  const { photos: _, ...text } = draftContent.parse({
    costs: [{}, { item: 'Bò' }, { per: 'household' }],
    steps: ['', 'Họp thôn'],
    results: [{}, { households: 3 }],
  })
  const kept = withoutEmptyRows(text)
  expect(kept.costs.map((row) => row.item)).toEqual(['Bò'])
  expect(kept.steps).toEqual(['Họp thôn'])
  expect(kept.results).toHaveLength(1)
})
