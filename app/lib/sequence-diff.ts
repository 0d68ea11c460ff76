export type Edit = { kind: 'same'; from: number; to: number } | Removal | Addition
type Removal = { kind: 'removed'; from: number }
type Addition = { kind: 'added'; to: number }

/**
 * The shortest way from one list to the other, as indexes in order (Myers, 1986). Null when it takes more than `most`
 * edits: work and memory grow with their square, so a text written wholly anew must not be searched to the end.
 */
export function sequenceDiff(from: readonly string[], to: readonly string[], most: number): Edit[] | null {
  const start = sharedStart(from, to)
  const end = sharedEnd(from, to, start)
  const middle = shortestMiddle(
    from.slice(start, from.length - end),
    to.slice(start, to.length - end),
    start,
    most,
  )
  if (!middle) return null
  const same = (count: number, fromAt: number, toAt: number): Edit[] =>
    Array.from({ length: count }, (_, at) => ({ kind: 'same', from: fromAt + at, to: toAt + at }))
  return [...same(start, 0, 0), ...middle, ...same(end, from.length - end, to.length - end)]
}

function sharedStart(from: readonly string[], to: readonly string[]): number {
  let at = 0
  while (at < from.length && at < to.length && from[at] === to[at]) at += 1
  return at
}

function sharedEnd(from: readonly string[], to: readonly string[], start: number): number {
  const most = Math.min(from.length, to.length) - start
  let count = 0
  while (count < most && from[from.length - 1 - count] === to[to.length - 1 - count]) count += 1
  return count
}

/** How far each diagonal was reached with a number of edits; the diagonal `d` stands at `d + edits`. */
type Reached = Int32Array

function shortestMiddle(from: readonly string[], to: readonly string[], offset: number, most: number) {
  const rounds: Reached[] = []
  for (let edits = 0; edits <= Math.min(most, from.length + to.length); edits += 1) {
    const reached = new Int32Array(2 * edits + 1)
    rounds.push(reached)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = furthest(rounds[edits - 1], edits, diagonal)
      while (x < from.length && x - diagonal < to.length && from[x] === to[x - diagonal]) x += 1
      reached[diagonal + edits] = x
      if (x >= from.length && x - diagonal >= to.length)
        return walkedBack(rounds, from.length, to.length, offset)
    }
  }
  return null
}

function furthest(before: Reached | undefined, edits: number, diagonal: number): number {
  if (!before) return 0
  return isAddition(before, edits, diagonal)
    ? at(before, edits - 1, diagonal + 1)
    : at(before, edits - 1, diagonal - 1) + 1
}

/** Whether the diagonal is best reached from the one above, by taking a word of the new text. */
function isAddition(before: Reached, edits: number, diagonal: number): boolean {
  if (diagonal === -edits) return true
  return diagonal !== edits && at(before, edits - 1, diagonal - 1) < at(before, edits - 1, diagonal + 1)
}

const at = (reached: Reached, edits: number, diagonal: number) => reached[diagonal + edits] ?? -1

function walkedBack(rounds: readonly Reached[], fromLength: number, toLength: number, offset: number) {
  const edits: Edit[] = []
  let [x, y] = [fromLength, toLength]
  for (let round = rounds.length - 1; round >= 0; round -= 1) {
    const before = rounds[round - 1]
    const adds = before !== undefined && isAddition(before, round, x - y)
    const startX = before ? at(before, round - 1, x - y + (adds ? 1 : -1)) : 0
    const startY = before ? startX - (x - y + (adds ? 1 : -1)) : 0
    while (x > startX + (before && !adds ? 1 : 0) && y > startY + (adds ? 1 : 0)) {
      x -= 1
      y -= 1
      edits.push({ kind: 'same', from: offset + x, to: offset + y })
    }
    if (before)
      edits.push(adds ? { kind: 'added', to: offset + startY } : { kind: 'removed', from: offset + startX })
    ;[x, y] = [startX, startY]
  }
  return edits.reverse()
}
