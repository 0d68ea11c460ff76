import { z } from 'zod'
import type { Places, UnitState } from '#app/features/places/rules.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'

const loaded = z.object({
  /** The day whose state the places show. */
  asOf: z.string(),
  /** Changes with every import that changed something. */
  version: z.string(),
  /** Lists that came with the application and are already in. */
  builtIn: z.array(z.string()),
})

export type LoadedList = z.infer<typeof loaded>

export async function loadedList(reader: Reader = db): Promise<LoadedList | null> {
  const row = await reader.setting.findUnique({ where: { key: 'places' }, select: { value: true } })
  return loaded.nullable().parse(row?.value ?? null)
}

/** Everything known about places, for comparing with a list. */
export async function currentPlaces(reader: Reader): Promise<Places> {
  const units = await reader.unit.findMany()
  const formerNames = await reader.unitFormerName.findMany({
    select: { unitCode: true, level: true, name: true, partial: true },
  })
  const aliases = await reader.unitCodeAlias.findMany()
  return {
    units: units.map(({ validFrom, validTo, nameKey: _, ...unit }): UnitState => ({
      ...unit,
      validFrom: isoDay(validFrom),
      validTo: validTo && isoDay(validTo),
    })),
    formerNames,
    aliases: Object.fromEntries(aliases.map(({ alias, unitCode }) => [alias, unitCode])),
  }
}

/** The calendar day of a date column, which is kept at UTC midnight. */
export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
