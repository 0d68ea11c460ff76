type Pair<T> = { kind: 'same' | 'changed'; from: T; to: T; fromAt: number; toAt: number; moved: boolean }
export type RowChange<T> =
  Pair<T> | { kind: 'added'; to: T; toAt: number } | { kind: 'removed'; from: T; fromAt: number }

/**
 * Two lists of rows, each row matched with the one it became: in the new order, with what was removed after its former
 * neighbour. `alike` says when two rows are the same one, the surest first; the first of them means "equal in all".
 */
export function rowDiff<T>(
  from: readonly T[],
  to: readonly T[],
  alike: readonly ((a: T, b: T) => boolean)[],
): RowChange<T>[] {
  const pairs = matched(from, to, alike)
  const kept = unmoved(pairs.map(({ fromAt }) => fromAt))
  const byTo = new Map(pairs.map((pair, at) => [pair.toAt, { ...pair, moved: !kept.has(at) }]))
  const rows: RowChange<T>[] = to.map((row, toAt) => byTo.get(toAt) ?? { kind: 'added', to: row, toAt })
  const used = new Set(pairs.map(({ fromAt }) => fromAt))
  for (const [fromAt, row] of from.entries()) {
    if (used.has(fromAt)) continue
    const neighbour = rows.findLastIndex((other) => 'fromAt' in other && other.fromAt === fromAt - 1)
    rows.splice(neighbour + 1, 0, { kind: 'removed', from: row, fromAt })
  }
  return rows
}

function matched<T>(from: readonly T[], to: readonly T[], alike: readonly ((a: T, b: T) => boolean)[]) {
  const pairs: Omit<Pair<T>, 'moved'>[] = []
  const [freeFrom, freeTo] = [new Map(from.entries()), new Map(to.entries())]
  for (const [pass, isAlike] of alike.entries()) {
    for (const [toAt, row] of freeTo) {
      const found = [...freeFrom].find(([, other]) => isAlike(other, row))
      if (!found) continue
      freeFrom.delete(found[0])
      freeTo.delete(toAt)
      pairs.push({
        kind: pass === 0 ? 'same' : 'changed',
        from: found[1],
        to: row,
        fromAt: found[0],
        toAt,
      })
    }
  }
  return pairs.sort((a, b) => a.toAt - b.toAt)
}

/** The places of the longest rising run in the list: whoever stands outside of it has changed places. */
function unmoved(numbers: readonly number[]): Set<number> {
  const best: { number: number; length: number; before: number }[] = []
  const lengthAt = (at: number) => best[at]?.length ?? 0
  for (const number of numbers) {
    const before = best.reduce(
      (found, run, other) => (run.number < number && run.length > lengthAt(found) ? other : found),
      -1,
    )
    best.push({ number, length: lengthAt(before) + 1, before })
  }
  let at = best.reduce((found, run, other) => (run.length > lengthAt(found) ? other : found), -1)
  const places = new Set<number>()
  while (at >= 0) {
    places.add(at)
    at = best[at]?.before ?? -1
  }
  return places
}
