import { COLUMNS, ROWS, provinceTiles } from '#app/features/search/province-tiles.ts'

const CLASSES = 4

/** The highest count of each shade: finer among few models, where one more says most. */
export function shadeBounds(most: number): number[] {
  const bounds: number[] = []
  for (let at = 1; at <= CLASSES; at += 1) {
    const wanted = Math.ceil(most * (at / CLASSES) ** 2)
    bounds.push(Math.max(wanted, (bounds.at(-1) ?? 0) + 1))
  }
  return bounds
}

/** 0 for none, then 1 to 4, the more the darker. */
export function shadeOf(count: number, bounds: readonly number[]): number {
  if (count <= 0) return 0
  const at = bounds.findIndex((bound) => count <= bound)
  return at < 0 ? bounds.length : at + 1
}

/** A name on two lines of about the same length, so that it fits into a square. */
export function nameLines(name: string): string[] {
  const words = name.split(' ')
  if (words.length < 2) return [name]
  const half = Math.ceil(words.length / 2)
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')]
}

/** Where a province stands; one that the map does not know yet gets a place below it, so that none is ever missing. */
export function placed<T extends { code: string }>(provinces: readonly T[]) {
  const known = provinces.filter(({ code }) => provinceTiles[code])
  const unknown = provinces.filter(({ code }) => !provinceTiles[code])
  const below = (at: number) => [at % COLUMNS, ROWS + Math.floor(at / COLUMNS)] as const
  return {
    tiles: [
      ...known.map((province) => ({ ...province, at: provinceTiles[province.code] ?? below(0) })),
      ...unknown.map((province, at) => ({ ...province, at: below(at) })),
    ],
    rows: ROWS + Math.ceil(unknown.length / COLUMNS),
  }
}
