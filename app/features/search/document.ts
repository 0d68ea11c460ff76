import type { FacetName } from '#app/features/search/engine.ts'
import { costBands, timeBands } from '#app/features/search/engine.ts'
import { exactKey } from '#app/lib/fold.ts'
import type { FormerLevel } from '#app/features/places/rules.ts'
import { splitFormerName } from '#app/features/places/rules.ts'

/** What any engine keeps of a published model; nothing in it is shown. */
export type SearchDocument = {
  id: string
  /** Higher is newer: an older copy never replaces a newer one. */
  version: number
  title: string
  tags: string[]
  summary: string
  texts: string[]
  provinceCode: string
  unitCode: string
  /** Names and codes by which it lies where it lies, as `placeKey` writes them. */
  placeKeys: string[]
  facets: Record<FacetName, string[]>
  publishedAt: string
  costThousands: number
  replications: number
}

/** A name as a key, whatever its accents are placed like: `district:lục ngạn`. */
export function placeKey(level: FormerLevel, name: string): string {
  return `${level}:${exactKey(splitFormerName(name).name)}`
}

type Bands = Record<string, readonly [number, number]>

/** The band of a cost for one household in đồng. */
export function costBand(vnd: number): string {
  return Object.entries<Bands[string]>(costBands).find(([, [, below]]) => vnd < below)?.[0] ?? ''
}

export function timeBand(months: number): string {
  return Object.entries<Bands[string]>(timeBands).find(([, [, most]]) => months <= most)?.[0] ?? ''
}
