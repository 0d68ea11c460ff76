import type { UnitKindName } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'

type Named = { code: string; kind: UnitKindName; name: string }
type Unit = Named & { parent: Named | null }
export type PlacedUnit = Named & { provinceName: string | null }

/** A unit with the name of the province it lies in. */
export function withProvince({ code, kind, name, parent }: Unit): PlacedUnit {
  return { code, kind, name, provinceName: parent && parent.code !== 'VN' ? parent.name : null }
}

export function ShownUnit({ unit }: { unit: Unit }) {
  return <PlaceName unit={withProvince(unit)} />
}
