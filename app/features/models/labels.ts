import { metrics } from '#app/lib/taxonomy.ts'
import { languages } from '#app/lib/languages.ts'
import type { WordKey, Words } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'

export type LabelKind = 'category' | 'indicator' | 'beneficiary' | 'terrain' | 'hazard' | 'funding'

/** The word for a taxonomy id that the database holds as plain text. */
export function labelOf(t: Words, kind: LabelKind, id: string): string {
  return t(`taxonomy:${kind}.${id}` as WordKey)
}

/** A result names a known measure by its id, or one of its own in words. */
export function metricLabel(t: Words, metric: string): string {
  return metrics.some((known) => known === metric) ? t(`taxonomy:metric.${metric}` as WordKey) : metric
}

let idsByLabel: Map<string, string> | null = null

/** The id of the known measure that goes by this name in any language; any other name as it is. */
export function metricNamed(name: string): string {
  idsByLabel ??= new Map(
    languages.flatMap((lang) =>
      metrics.map((id) => [metricLabel(wordsFor(lang), id).toLowerCase(), id] as const),
    ),
  )
  return idsByLabel.get(name.normalize('NFC').trim().toLowerCase()) ?? name
}

export function optionsOf(t: Words, kind: LabelKind, ids: readonly string[]) {
  return ids.map((id) => ({ value: id, label: labelOf(t, kind, id) }))
}
