import type { AdaptedPart } from '#app/features/replications/schema.ts'
import type { Words } from '#app/lib/words.ts'

/** What a part of the source is called. */
export function partName(part: AdaptedPart, t: Words): string {
  if (part === 'other') return t('replications:adapted.other')
  if (part === 'steps' || part === 'costs') return t(`models:field.${part}`)
  return t(`models:section.${part}`)
}
