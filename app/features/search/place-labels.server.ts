import { unitsByCode } from '#app/features/places/queries.server.ts'
import type { ModelQuery } from '#app/features/search/engine.ts'
import type { Words } from '#app/lib/words.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'

/** How the places of a search are called, by code: provinces by their name alone, others with their kind. */
export async function placeLabels(
  { province = [], unit = [] }: ModelQuery['filters'],
  t: Words,
  reader: Reader = db,
): Promise<Record<string, string>> {
  const units = await unitsByCode([...province, ...unit], reader)
  return Object.fromEntries(
    [...units.values()].map(({ code, kind, name, provinceName }) => {
      if (code.length === 2) return [code, name]
      const own = t(`common:place.${kind}`, { name })
      return [code, provinceName ? `${own}, ${provinceName}` : own]
    }),
  )
}
