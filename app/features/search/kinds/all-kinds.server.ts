import type { FoundThing, Kind } from '#app/features/search/kinds/kind.ts'
import { places } from '#app/features/search/kinds/places.server.ts'

/** A new kind is one file beside this one, named here. */
const kinds: readonly Kind[] = [places]

export type FoundKind = { name: Kind['name']; things: FoundThing[] }

/** What else than models a search names, kind by kind; kinds that have nothing are left out. */
export async function findKinds(asked: Parameters<Kind['find']>[0]): Promise<FoundKind[]> {
  if (!asked.q) return []
  const found = await Promise.all(kinds.map(async ({ name, find }) => ({ name, things: await find(asked) })))
  return found.filter(({ things }) => things.length > 0)
}
