import { describe, expect, test } from 'vitest'
import {
  dueReports,
  earliestOutcome,
  fundingTotals,
  outcomeBlocker,
  planCosts,
  planMilestones,
  reachedTarget,
  startBlocker,
  stateOf,
  successRate,
} from '#app/features/replications/rules.ts'

const source = { published: true, withdrawn: false, unitCode: '02761' }
const start = { unitCode: '16876', unitClosed: false, startedOn: '2026-01-10' }
const today = '2026-02-01'

describe('who may begin, and when', () => {
  test.each([
    [null, source, start],
    ['model_not_published', { ...source, published: false }, start],
    ['model_withdrawn', { ...source, withdrawn: true }, start],
    ['own_place', source, { ...start, unitCode: '02761' }],
    ['unit_closed', source, { ...start, unitClosed: true }],
    ['starts_too_far_ahead', source, { ...start, startedOn: '2027-03-01' }],
  ])('%s', (blocker, from, to) => {
    expect(startBlocker(from, to, today)).toBe(blocker)
  })
})

test('costs per household stay per household, whole costs stay whole', () => {
  const costs = planCosts([
    { item: 'Bò giống', amountVnd: 18_000_000, per: 'household', funding: 'state-programme' },
    { item: 'Tập huấn', amountVnd: 12_000_000, per: 'model', funding: 'commune-budget' },
  ])
  expect(costs.map(({ amountVnd, per, sourceAmountVnd }) => [amountVnd, per, sourceAmountVnd])).toEqual([
    [18_000_000, 'household', 18_000_000],
    [12_000_000, 'model', 12_000_000],
  ])
})

test('steps are spread over the months the source took', () => {
  const milestones = planMilestones(['Họp thôn', 'Giao giống', 'Nghiệm thu'], '2026-01-01', 12)
  expect(milestones.map(({ dueOn }) => dueOn)).toEqual(['2026-05-03', '2026-09-01', '2027-01-01'])
})

test.each([
  ['2025-01-31', 12, '2025-12-31'],
  ['2024-08-31', 6, '2025-01-28'],
  ['2024-02-29', 12, '2025-01-28'],
] as const)('begun on %s, %i months may be measured from %s', (startedOn, months, first) => {
  expect(earliestOutcome(startedOn, months)).toBe(first)
  expect(outcomeBlocker({ on: first, months }, startedOn, '2026-12-31')).toBeNull()
  expect(outcomeBlocker({ on: '2027-01-01', months }, startedOn, '2026-12-31')).toBe('in_the_future')
})

test('a 12-month outcome after five months is too early', () => {
  expect(outcomeBlocker({ on: '2026-06-01', months: 12 }, '2026-01-01', '2026-06-02')).toBe('too_early')
})

test('the state follows the dates', () => {
  const none = { activatedAt: null, completedAt: null, stoppedAt: null }
  const when = new Date()
  expect(stateOf(none)).toBe('planned')
  expect(stateOf({ ...none, activatedAt: when })).toBe('active')
  expect(stateOf({ ...none, activatedAt: when, completedAt: when })).toBe('completed')
  expect(stateOf({ ...none, activatedAt: when, stoppedAt: when })).toBe('stopped')
})

test('success counts only what was measured, and a stop counts against it', () => {
  const rate = successRate([
    { state: 'completed', outcomes: [{ months: 12, worked: 'as_expected' }] },
    {
      state: 'completed',
      outcomes: [
        { months: 12, worked: 'as_expected' },
        { months: 24, worked: 'failed' },
      ],
    },
    { state: 'active', outcomes: [{ months: 6, worked: 'better' }] },
    { state: 'stopped', outcomes: [] },
    { state: 'planned', outcomes: [] },
  ])
  expect(rate).toEqual({ worked: 1, measured: 3, running: 2, stopped: 1, total: 5 })
})

describe('which outcomes are due', () => {
  const plan = { startedOn: '2025-08-31', state: 'active' as const, reported: [] as number[] }
  test.each([
    ['before half a year nothing is', '2026-02-27', plan, []],
    ['on the day itself, which February moves forward', '2026-02-28', plan, [[6, '2026-02-28', false]]],
    ['on the last day of grace not yet overdue', '2026-03-30', plan, [[6, '2026-02-28', false]]],
    ['a day later it is', '2026-03-31', plan, [[6, '2026-02-28', true]]],
    [
      'two may be owed at once',
      '2026-09-01',
      plan,
      [
        [6, '2026-02-28', true],
        [12, '2026-08-31', false],
      ],
    ],
    ['a later report settles the one before', '2026-09-01', { ...plan, reported: [12] }, []],
    [
      'a plan that never began in earnest owes too',
      '2026-03-31',
      { ...plan, state: 'planned' as const },
      [[6, '2026-02-28', true]],
    ],
    [
      'a completed one owes what is still to be measured',
      '2027-08-31',
      {
        ...plan,
        state: 'completed' as const,
        reported: [6, 12],
      },
      [[24, '2027-08-31', false]],
    ],
    ['a stopped one owes nothing', '2027-09-30', { ...plan, state: 'stopped' as const }, []],
  ] as const)('%s', (_, on, state, owed) => {
    expect(dueReports(state, on).map(({ months, dueOn, overdue }) => [months, dueOn, overdue])).toEqual(owed)
  })
})

test('only confirmed money counts as there, and there is never less than nothing missing', () => {
  const found = [
    { source: 'policy-credit', amountVnd: 60, state: 'confirmed' },
    { source: 'red-cross', amountVnd: 30, state: 'asked' },
  ] as const
  expect(fundingTotals(found, 100)).toEqual({ confirmedVnd: 60, askedVnd: 30, missingVnd: 40 })
  expect(fundingTotals(found, 50)).toMatchObject({ missingVnd: 0 })
})

test.each([
  ['more is better', 10, 20, 20, true],
  ['not quite', 10, 20, 19.9, false],
  ['fewer deaths are better', 24, 10, 9, true],
  ['too many still', 24, 10, 12, false],
  ['without a baseline more is better', null, 20, 25, true],
] as const)('a target: %s', (_, baseline, hoped, value, reached) => {
  const row = { metric: 'x', unit: '%', baseline }
  expect(reachedTarget({ ...row, value: hoped }, { ...row, value })).toBe(reached)
})

test('figures in different units are not held against each other', () => {
  const row = { metric: 'x', baseline: 1, value: 2 }
  expect(reachedTarget({ ...row, unit: 'kg' }, { ...row, unit: 'tạ' })).toBeNull()
})
