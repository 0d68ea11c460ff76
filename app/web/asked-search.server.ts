import type { UnitChoice } from '#app/features/places/match-rules.ts'
import { resolveUnit } from '#app/features/places/name-queries.server.ts'
import type { UnitView } from '#app/features/places/queries.server.ts'
import { unitByCode } from '#app/features/places/queries.server.ts'
import type { ModelQuery } from '#app/features/search/engine.ts'
import { readTolerantly } from '#app/features/search/read-tolerantly.ts'

const MOST_TYPED = 100

type PlaceField = 'fits' | 'near'

/** A place that was typed and cannot be told, with what it may mean. */
export type Unclear = { field: PlaceField; typed: string; choices: UnitChoice[] }

export type AskedSearch = {
  query: Omit<ModelQuery, 'cursor'>
  cursor: string | undefined
  /** The commune whose profile the list is sorted by. */
  fits: UnitView | null
  /** The place that distances are measured from. */
  near: UnitView | null
  unclear: Unclear | null
}

/**
 * A search from a page's address. What cannot be read of it is left out, never an error: people edit addresses. The two
 * places may be codes or names as people type them.
 */
export async function askedSearch(params: URLSearchParams, limit: number): Promise<AskedSearch> {
  const [fits, near] = await Promise.all([
    placeMeant('fits', params.getAll('fits'), 'commune'),
    placeMeant('near', params.getAll('near'), 'any'),
  ])
  const readable = new URLSearchParams(params)
  readable.delete('near')
  if (near.unit) readable.set('near', near.unit.code)
  const { cursor, ...query } = readTolerantly(readable, limit)
  return { query, cursor, fits: fits.unit, near: near.unit, unclear: fits.unclear ?? near.unclear }
}

async function placeMeant(field: PlaceField, given: readonly string[], level: 'commune' | 'any') {
  const typed = given.map((value) => value.normalize('NFC').trim().slice(0, MOST_TYPED)).findLast(Boolean)
  if (!typed) return { unit: null, unclear: null }
  const meant = await resolveUnit(typed, { level })
  if (!meant.ok) return { unit: null, unclear: { field, typed, choices: meant.choices } }
  return { unit: await unitByCode(meant.code), unclear: null }
}
