import type { ModelForWriting } from '#app/features/models/queries.server.ts'
import type { Words } from '#app/lib/words.ts'

type Place = Omit<ModelForWriting['unit'], 'code' | 'path' | 'parent'> & {
  parent: Pick<NonNullable<ModelForWriting['unit']['parent']>, 'kind' | 'name'> | null
}

/** A unit as it is always shown: kind, name, province. */
export function unitOf({ kind, name, parent }: Place) {
  return { kind, name, provinceName: parent && parent.kind !== 'country' ? parent.name : null }
}

export function placeWords({ kind, name, parent }: Place, t: Words): string {
  const own = t(`common:place.${kind}`, { name })
  return parent && parent.kind !== 'country' ? `${own}, ${parent.name}` : own
}
