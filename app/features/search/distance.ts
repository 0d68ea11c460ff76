/** How many edits (a letter more, less, other, or two neighbours swapped) part two words; `most + 1` for anything above. */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= other.length; at += 1) {
      const same = one[row - 1] === other[at - 1]
      let best = Math.min((last[at] ?? 0) + 1, (now[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1))
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        best = Math.min(best, (beforeLast[at - 2] ?? 0) + 1)
      }
      now.push(best)
    }
    if (Math.min(...now) > most) return most + 1
    beforeLast = last
    last = now
  }
  return last[other.length] ?? most + 1
}

/** How many edits are forgiven in a word of this length, the first letter being right. */
export function forgiven(length: number): number {
  return length >= 9 ? 2 : length >= 5 ? 1 : 0
}
