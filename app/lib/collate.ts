// Node and browsers order vi as dictionaries do: a ă â b c d đ …, then ngang, huyền, hỏi, ngã, sắc, nặng.
const dictionary = new Intl.Collator('vi', { numeric: true })

/** Titles, labels, place names: Móng Cái 2 before Móng Cái 10. */
export function compareText(a: string, b: string): number {
  return dictionary.compare(a.normalize('NFC'), b.normalize('NFC'))
}

/** People's lists sort by given name, the last syllable, then by the rest from the front. */
export function comparePeople(a: string, b: string): number {
  const [one, two] = [nameParts(a), nameParts(b)]
  return compareText(one.given, two.given) || compareText(one.before, two.before)
}

function nameParts(name: string) {
  const syllables = name.trim().split(/\s+/)
  return { given: syllables.at(-1) ?? '', before: syllables.slice(0, -1).join(' ') }
}

/** By name, then by code, so that the ten Tân An keep one order. */
export function comparePlaces(a: { name: string; code: string }, b: { name: string; code: string }): number {
  return compareText(a.name, b.name) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}
