import type { ShownCount, ShownYear, Standard } from '#app/features/profiles/rules.ts'
import { standardOf } from '#app/features/profiles/rules.ts'

const PLOT = { left: 44, top: 22, height: 150, foot: 24 }
const SLOT = 44
const BAR = 15
/** Between two standards: wide enough to see that nothing goes on across it. */
const BREAK = 26
/** A count of one to four is drawn alike whatever it is. */
const FEW_HEIGHT = 4

export type Bar = {
  series: 'poor' | 'nearPoor'
  x: number
  y: number
  width: number
  height: number
  few: boolean
}
export type Slot = { year: number; x: number; bars: Bar[] }
export type Group = { letter: string; standard: Standard; x: number; width: number; from: number; to: number }
export type ChartLayout = {
  width: number
  height: number
  left: number
  baseY: number
  ticks: { y: number; value: number }[]
  groups: Group[]
  /** Middles of the gaps between standards. */
  breaks: number[]
  slots: Slot[]
}

/**
 * Where everything of the chart stands: a slot for each year from the first to the last, years without figures empty, and
 * a gap wherever the poverty standard changes. A standard that begins the year after the last is shown coming.
 */
export function chartLayout(years: readonly ShownYear[], standards: readonly Standard[]): ChartLayout | null {
  const [first] = years
  const last = years.at(-1)
  if (!first || !last) return null
  const top = niceTop(Math.max(...years.flatMap(({ poor, nearPoor }) => [sized(poor), sized(nearPoor)])))
  const baseY = PLOT.top + PLOT.height
  const groups: Group[] = []
  const slots: Slot[] = []
  let x = PLOT.left
  for (const { year, standard } of span(first.year, last.year, standards)) {
    const known = groups.at(-1)
    if (known && known.standard.id !== standard.id) x += BREAK
    if (known?.standard.id === standard.id) Object.assign(known, { width: known.width + SLOT, to: year })
    else
      groups.push({
        letter: 'ABCDEFGH'[groups.length] ?? '?',
        standard,
        x,
        width: SLOT,
        from: year,
        to: year,
      })
    const counts = years.find((one) => one.year === year)
    slots.push({ year, x: x + SLOT / 2, bars: counts ? barsOf(counts, x, top, baseY) : [] })
    x += SLOT
  }
  return {
    width: x + 4,
    height: baseY + PLOT.foot,
    left: PLOT.left,
    baseY,
    ticks: [0, top / 2, top].map((value) => ({ value, y: baseY - (value / top) * PLOT.height })),
    groups,
    breaks: groups.slice(1).map((group) => group.x - BREAK / 2),
    slots,
  }
}

function span(first: number, last: number, standards: readonly Standard[]) {
  const coming = standards.some(({ validFrom }) => validFrom === `${last + 1}-01-01`)
  const count = last - first + 1 + (coming ? 1 : 0)
  return Array.from({ length: count }, (_, at) => first + at).flatMap((year) => {
    const standard = standardOf(year, standards)
    return standard ? [{ year, standard }] : []
  })
}

function barsOf({ poor, nearPoor }: ShownYear, x: number, top: number, baseY: number): Bar[] {
  const left = x + (SLOT - 2 * BAR - 2) / 2
  return [
    { series: 'poor' as const, count: poor, x: left },
    { series: 'nearPoor' as const, count: nearPoor, x: left + BAR + 2 },
  ].map(({ series, count, x: barX }) => {
    const few = count === 'few'
    const height = few ? FEW_HEIGHT : Math.round((count / top) * PLOT.height * 10) / 10
    return { series, x: barX, y: baseY - height, width: BAR, height, few }
  })
}

const sized = (count: ShownCount) => (count === 'few' ? 0 : count)

/** The least of 10, 20, 50, 100, 200 … that is not under `most`. */
export function niceTop(most: number): number {
  for (let size = 10; ; size *= 10) {
    const found = [1, 2, 5].map((step) => step * size).find((top) => top >= most)
    if (found) return found
  }
}
