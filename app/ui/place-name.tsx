import { capitalised } from '#app/lib/capitalised.ts'
import { useWords } from '#app/ui/words.tsx'

export type UnitKindName = 'country' | 'province' | 'central_city' | 'commune' | 'ward' | 'special_zone'

export type NamedUnit = {
  kind: UnitKindName
  name: string
  provinceName?: string | null | undefined
  /** A village in the unit, as people call it. */
  hamlet?: string | undefined
}

/** Kind, name and province together: many communes share a name, and a ward is not a commune. */
export function PlaceName({ unit }: { unit: NamedUnit }) {
  const { t } = useWords()
  const own = t(`common:place.${unit.kind}`, { name: unit.name })
  return (
    <span className="place-name">
      {unit.hamlet && <>{capitalised(unit.hamlet)}, </>}
      {own}
      {unit.provinceName && <>, {unit.provinceName}</>}
    </span>
  )
}
