import { suggestUnits } from '#app/features/places/name-queries.server.ts'
import { unitsByCode } from '#app/features/places/queries.server.ts'
import type { UnderstoodPlace } from '#app/features/search/engine.ts'
import type { Kind } from '#app/features/search/kinds/kind.ts'

const MOST = 4

/** Places that the words of a search name; a former name leads to what became of it. */
export const places: Kind = {
  name: 'places',
  async find({ hits, t }) {
    const codes: string[] = []
    for (const place of hits.understood.places) codes.push(...(await codesOf(place)))
    const wanted = [...new Set(codes)].slice(0, MOST)
    const units = await unitsByCode(wanted)
    return wanted.flatMap((code) => {
      const unit = units.get(code)
      if (!unit) return []
      const title = t(`common:place.${unit.kind}`, { name: unit.name })
      return [{ path: `/places/${code}`, title, note: unit.provinceName }]
    })
  },
}

async function codesOf({ code, typed, former }: UnderstoodPlace): Promise<string[]> {
  if (code) return [code]
  const { items } = await suggestUnits(typed, { limit: MOST, level: 'any' })
  return items.filter((item) => !former || item.matchedFormerName !== undefined).map((item) => item.code)
}
