import type { NamedUnit, UnitKindName } from '#app/ui/place-name.tsx'
import { capitalised } from '#app/lib/capitalised.ts'
import type { Words } from '#app/lib/words.ts'

const ROOT_CODE = 'VN'

type Place = {
  hamlet?: string
  unit: { kind: UnitKindName; name: string; parent: { code: string; name: string } | null }
}

/** Where something is done, as it is always shown: hamlet, kind and name of the unit, province. */
export function namedPlace({ hamlet = '', unit: { kind, name, parent } }: Place): NamedUnit {
  return { kind, name, hamlet, provinceName: parent && parent.code !== ROOT_CODE ? parent.name : null }
}

/** The same in one line. */
export function placeLine({ kind, name, hamlet, provinceName }: NamedUnit, t: Words): string {
  return [hamlet && capitalised(hamlet), t(`common:place.${kind}`, { name }), provinceName]
    .filter(Boolean)
    .join(', ')
}
