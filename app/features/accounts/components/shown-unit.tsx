import type { UnitKindName } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'

type Named = { kind: UnitKindName; name: string }
type Props = { unit: Named & { parent: (Named & { code: string }) | null } }

/** A unit with the province it lies in. */
export function ShownUnit({ unit }: Props) {
  const { kind, name, parent } = unit
  return (
    <PlaceName unit={{ kind, name, provinceName: parent && parent.code !== 'VN' ? parent.name : null }} />
  )
}
