import { metricLabel } from '#app/features/models/labels.ts'
import type { ModelView } from '#app/features/models/model-view.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'

type Measured = Omit<ModelView['results'][number], 'id' | 'households'>

/** "Hộ thoát nghèo: 0 → 18 hộ (01/03/2026)": a measured result in one line. */
export function resultSentence(row: Measured, lang: Lang): string {
  const figures = [row.baseline, row.value]
    .filter((value) => value !== null)
    .map((value) => formatNumber(value, lang))
    .join(' → ')
  const on = row.on ? ` (${formatDate(row.on, lang)})` : ''
  return `${metricLabel(wordsFor(lang), row.metric)}: ${figures} ${row.unit}${on}`
}
