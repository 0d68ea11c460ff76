import { metricLabel } from '#app/features/models/labels.ts'
import type { ModelView } from '#app/features/models/model-view.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

export function ModelResults({ results }: Pick<ModelView, 'results'>) {
  const { t, lang } = useWords()
  if (results.length === 0) return <p>{t('models:result.none')}</p>
  const figure = (value: number | null) =>
    value === null ? t('models:read.unknown') : formatNumber(value, lang)
  const cell = (name: 'metric' | 'unit' | 'baseline' | 'value' | 'on') => t(`models:result.${name}`)
  return (
    <DataTable
      caption={t('models:result.caption')}
      captionHidden
      head={[
        cell('metric'),
        cell('baseline'),
        cell('value'),
        cell('unit'),
        cell('on'),
        t('models:read.households'),
      ]}
      numeric={[1, 2, 5]}
      short={['lead', 'named', 'figure', 'figure', 'named', 'named']}
      rows={results.map((row) => [
        metricLabel(t, row.metric),
        figure(row.baseline),
        figure(row.value),
        row.unit,
        row.on ? formatDate(row.on, lang) : t('models:read.unknown'),
        row.households === null ? '' : formatNumber(row.households, lang),
      ])}
    />
  )
}
