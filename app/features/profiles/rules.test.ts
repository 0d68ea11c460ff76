import { describe, expect, test } from 'vitest'
import { chartLayout, niceTop } from '#app/features/profiles/chart-rules.ts'
import type { Counts, Fact, Standard } from '#app/features/profiles/rules.ts'
import {
  countingFacts,
  countsBlocker,
  countsByYear,
  factsBlocker,
  sheetOn,
  shownCount,
  shownYear,
  standardOf,
} from '#app/features/profiles/rules.ts'

const fact = (market: number | null, validFrom: string, recordedAt = '2026-01-01T00:00:00Z'): Fact => ({
  kind: 'market',
  value: market,
  validFrom,
  source: 'Xã',
  recordedAt,
})

const standards: Standard[] = [
  {
    id: 'old',
    legalBasis: 'Nghị định 07/2021/NĐ-CP',
    validFrom: '2022-01-01',
    validTo: '2027-01-01',
    ruralIncomeVnd: 1_500_000,
    urbanIncomeVnd: 2_000_000,
  },
  {
    id: 'new',
    legalBasis: 'Nghị định 351/2025/NĐ-CP',
    validFrom: '2027-01-01',
    validTo: null,
    ruralIncomeVnd: 2_200_000,
    urbanIncomeVnd: 2_800_000,
  },
]

describe('which fact counts', () => {
  test('the newest by the day it holds from, whenever it was recorded', () => {
    const facts = [fact(12, '2025-06-01'), fact(20, '2022-01-01', '2026-05-01T00:00:00Z')]
    expect(countingFacts(facts, '2026-11-24').market?.value).toBe(12)
    expect(sheetOn(facts, '2023-01-01').market).toBe(20)
  })

  test('of two from the same day the one recorded later', () => {
    const facts = [fact(12, '2025-06-01', '2026-02-01T00:00:00Z'), fact(11, '2025-06-01')]
    expect(countingFacts(facts, '2026-11-24').market?.value).toBe(12)
  })

  test('none before its day, and a fact taken back is as good as none', () => {
    expect(sheetOn([fact(12, '2027-01-01')], '2026-12-31').market).toBeNull()
    expect(sheetOn([fact(12, '2025-01-01'), fact(null, '2026-01-01')], '2026-11-24').market).toBeNull()
  })
})

test.each([
  [null, '2026-11-24', [], null],
  [null, '2026-11-25', [], 'in_the_future'],
  ['2026-07-01', '2026-01-01', [], 'unit_closed'],
  [null, '2025-01-01', ['2026-01-01'], 'older_than_known'],
  [null, '2026-01-01', ['2026-01-01'], null],
])('a unit closed on %s, a fact from %s, known ones from %s: %s', (validTo, from, known, blocker) => {
  const replaced = known.map((validFrom) => ({ validFrom }))
  expect(factsBlocker({ validTo }, from, replaced, '2026-11-24')).toBe(blocker)
})

describe('years and standards', () => {
  test('a year goes by the standard of its last day', () => {
    expect(standardOf(2021, standards)).toBeNull()
    expect(standardOf(2022, standards)?.id).toBe('old')
    expect(standardOf(2026, standards)?.id).toBe('old')
    expect(standardOf(2027, standards)?.id).toBe('new')
  })

  test('a year that has not come and one without a standard are refused', () => {
    expect(countsBlocker({ validTo: null }, 2027, standards, '2026-11-24')).toBe('year_not_come')
    expect(countsBlocker({ validTo: null }, 2021, standards, '2026-11-24')).toBe('no_standard')
    expect(countsBlocker({ validTo: null }, 2026, standards, '2026-11-24')).toBeNull()
  })

  test('an entry for a year takes the place of the one before', () => {
    const rows = [
      { year: 2024, poor: 3 },
      { year: 2023, poor: 9 },
      { year: 2024, poor: 5 },
    ]
    expect(countsByYear(rows)).toEqual([
      { year: 2023, poor: 9 },
      { year: 2024, poor: 5 },
    ])
  })
})

test('one to four households are not told; none and five are', () => {
  expect([0, 1, 4, 5, 120].map(shownCount)).toEqual([0, 'few', 'few', 5, 120])
})

describe('the chart', () => {
  const year = (number: number, poor: number, nearPoor = 100) =>
    shownYear({ year: number, households: 1_000, poor, nearPoor, source: 'Xã' } satisfies Counts, standards)

  test('has a gap at a change of standard, and nothing is drawn across it', () => {
    const layout = chartLayout([year(2025, 200), year(2026, 180), year(2027, 320)], standards)
    expect(layout?.groups.map(({ standard, from, to }) => [standard.id, from, to])).toEqual([
      ['old', 2025, 2026],
      ['new', 2027, 2027],
    ])
    const [gap = 0] = layout?.breaks ?? []
    expect(layout?.breaks).toHaveLength(1)
    const edges = layout?.slots.flatMap(({ bars }) => bars.map(({ x, width }) => [x, x + width])) ?? []
    for (const [from = 0, to = 0] of edges) expect(to < gap || from > gap).toBe(true)
    const [, last, next] = layout?.slots ?? []
    const [first] = layout?.slots ?? []
    expect((next?.x ?? 0) - (last?.x ?? 0)).toBeGreaterThan((last?.x ?? 0) - (first?.x ?? 0))
  })

  test('shows a standard that is about to begin, with no figures in it', () => {
    const layout = chartLayout([year(2026, 180)], standards)
    expect(layout?.slots.map((slot) => [slot.year, slot.bars.length])).toEqual([
      [2026, 2],
      [2027, 0],
    ])
    expect(chartLayout([year(2024, 180)], standards)?.slots).toHaveLength(1)
  })

  test('leaves a year without figures empty', () => {
    const layout = chartLayout([year(2022, 10), year(2024, 20)], standards)
    expect(layout?.slots.map((slot) => slot.bars.length)).toEqual([2, 0, 2])
    expect(chartLayout([], standards)).toBeNull()
  })

  test('draws one household like four', () => {
    const [one, four] = [1, 4].map((poor) => chartLayout([year(2024, poor)], standards)?.slots[0]?.bars[0])
    expect(one).toEqual(four)
    expect(one?.few).toBe(true)
  })

  test('its axis ends at a round figure', () => {
    expect([0, 10, 11, 51, 230, 1_001].map(niceTop)).toEqual([10, 10, 20, 100, 500, 2_000])
  })
})
