import { expect, test } from 'vitest'
import { contentOfPlan } from '#app/features/replications/content-rules.ts'
import { offerBlocker, offerable, withOffered } from '#app/features/replications/offer-rules.ts'
import type { PlannedCost } from '#app/features/replications/schema.ts'
import { changesBetween } from '#app/features/models/change-rules.ts'
import { draftContent, limits } from '#app/features/models/schema.ts'
import { toPlainText } from '#app/lib/rich-text.ts'
import { modelText } from '#tests/support/model-text.ts'

const source = draftContent.parse(modelText())
const line = (more: Partial<PlannedCost> = {}): PlannedCost => ({
  item: source.costs[0]?.item ?? '',
  amountVnd: 1,
  per: 'household',
  funding: 'policy-credit',
  sourceAmountVnd: 2,
  ...more,
})

test('what can be offered is what was adapted, and each cost that is new or other than in the source', () => {
  const costs = [line(), line({ amountVnd: 2 }), line({ item: 'Vôi bột', sourceAmountVnd: null })]
  const adapted = [
    { part: 'steps', what: 'Tiêm phòng', why: 'Rét' },
    { part: 'risks', what: 'Gió mạnh', why: 'Trên đèo' },
    { part: 'costs', what: 'Mua chung', why: 'Rẻ hơn' },
  ] as const
  expect(offerable({ adapted, costs }).map(({ key, row }) => [key, row])).toMatchObject([
    ['adapted-0', { kind: 'step', text: 'Tiêm phòng' }],
    ['adapted-1', { kind: 'section', section: 'risks', text: 'Gió mạnh. Trên đèo.' }],
    ['adapted-2', { kind: 'section', section: 'lessons' }],
    ['cost-0', { kind: 'cost', replaces: source.costs[0]?.item }],
    ['cost-2', { kind: 'cost', replaces: null, item: 'Vôi bột' }],
  ])
})

test('a cost takes the place of the line it changes; where that is gone it is added', () => {
  const { sourceAmountVnd: _, ...cost } = line()
  const changed = withOffered(source, [{ kind: 'cost', replaces: cost.item.toUpperCase(), ...cost }])
  expect(changed?.costs).toHaveLength(source.costs.length)
  expect(changed?.costs[0]).toEqual(cost)
  const added = withOffered(source, [{ kind: 'cost', replaces: 'không còn', ...cost }])
  expect(added?.costs).toHaveLength(source.costs.length + 1)
})

test('a paragraph goes behind what the section says', () => {
  const changed = withOffered(source, [{ kind: 'section', section: 'risks', text: 'Gió mạnh.' }])
  const [before, after] = [source, changed].map((text) => toPlainText(text!.sections.risks!))
  expect(after).toBe(`${before}\n\nGió mạnh.`)
})

test('a draft that is full takes nothing', () => {
  const full = { ...source, steps: Array.from({ length: limits.steps }, (_, at) => `Bước số ${at}`) }
  expect(withOffered(full, [{ kind: 'step', text: 'Một bước nữa' }])).toBeNull()
})

test.each([
  ['source_withdrawn', { reports: 1, waiting: false, withdrawn: true }],
  ['offer_waiting', { reports: 1, waiting: true, withdrawn: false }],
  ['nothing_reported_yet', { reports: 0, waiting: false, withdrawn: false }],
  [null, { reports: 1, waiting: false, withdrawn: false }],
] as const)('offering: %s', (blocker, state) => {
  expect(offerBlocker(state)).toBe(blocker)
})

test('a plan that changes nothing but its place and its households differs from its source in just that', () => {
  const plan = {
    households: 7,
    startedOn: source.startedOn ?? '',
    completedOn: null,
    costs: source.costs.map((cost) => line({ ...cost, sourceAmountVnd: cost.amountVnd } as PlannedCost)),
    milestones: source.steps.map((title) => ({ title })),
    outcomes: [],
  }
  const changes = changesBetween(source, contentOfPlan(source, plan))
  expect(changes).toMatchObject({ words: [], steps: [], costs: [], results: [], photos: [], lists: [] })
  expect(changes.numbers.map(({ name }) => name)).toContain('households')
})
