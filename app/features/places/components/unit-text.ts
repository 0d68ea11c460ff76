import type { UnitKind } from '#app/features/places/rules.ts'
import type { Words } from '#app/lib/words.ts'

export type ShownUnit = { code: string; kind: UnitKind; name: string; provinceName?: string | null }

/** Kind, name and province in one line. */
export function unitName({ kind, name, provinceName }: Omit<ShownUnit, 'code'>, t: Words): string {
  const own = t(`common:place.${kind}`, { name })
  return provinceName ? `${own}, ${provinceName}` : own
}

/** The same with the code, which `resolveUnit` reads back. */
export function unitText(unit: ShownUnit, t: Words): string {
  return `${unitName(unit, t)} (${unit.code})`
}
