import { metricLabel } from '#app/features/models/labels.ts'
import type { OutcomeResult } from '#app/features/replications/schema.ts'
import { formatNumber } from '#app/lib/format.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** What is hoped for, on the source's measures. */
export function ExpectedTable({ rows }: { rows: readonly OutcomeResult[] }) {
  const { t, lang } = useWords()
  if (!rows.length) return <p>{t('replications:plan.noExpected')}</p>
  return (
    <DataTable
      caption={t('replications:plan.expected')}
      captionHidden
      head={[
        t('replications:outcome.metric'),
        t('replications:expected.baseline'),
        t('replications:expected.value'),
        t('replications:outcome.unit'),
      ]}
      rows={rows.map(({ metric, unit, baseline, value }) => [
        metricLabel(t, metric),
        baseline === null ? '–' : formatNumber(baseline, lang),
        formatNumber(value, lang),
        unit,
      ])}
      numeric={[1, 2]}
      short={['lead', 'named', 'figure', 'figure']}
    />
  )
}
