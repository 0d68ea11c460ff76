import type { EventName } from '#app/events/events.ts'

/** The facts that somebody hears of by letter. */
export const newsNames = [
  'model.submitted',
  'model.returned',
  'model.published',
  'model.verified',
  'model.sent_back',
  'model.withdrawn',
  'replication.started',
] as const satisfies readonly EventName[]
export type NewsName = (typeof newsNames)[number]

export function isNews(name: string): name is NewsName {
  return newsNames.some((known) => known === name)
}

export type Reader = { id: string; email: string; lang: string }
type Holder = Reader & { unitCode: string }

/** More than this many people in one unit need no letter each. */
const MOST_READERS = 30

/**
 * Who answers for a unit: those who hold a role in the unit itself or, where nobody does, in the nearest one above it.
 * Whoever did the thing knows of it.
 * @param path codes from the root down to the unit
 */
export function nearestHolders(path: readonly string[], holders: readonly Holder[], byId: string): Reader[] {
  const nearest = [...path].reverse().find((code) => holders.some(({ unitCode }) => unitCode === code))
  const readers = new Map<string, Reader>()
  for (const { unitCode, ...reader } of holders) {
    if (unitCode === nearest && reader.id !== byId) readers.set(reader.id, reader)
  }
  return [...readers.values()].slice(0, MOST_READERS)
}
