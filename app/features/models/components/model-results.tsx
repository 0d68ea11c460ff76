import { ProofList, Proofs } from '#app/features/models/components/proof-list.tsx'
import { metricLabel } from '#app/features/models/labels.ts'
import type { ModelView } from '#app/features/models/model-view.ts'
import { proofsOf } from '#app/features/models/proof-rules.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** What was measured, each with the papers that prove it; papers that prove nothing in particular stand below. */
export function ModelResults({ results, files }: Pick<ModelView, 'results' | 'files'>) {
  const { t, lang } = useWords()
  const { ofResult, others } = proofsOf({ results, files })
  if (results.length === 0)
    return (
      <>
        <p>{t('models:result.none')}</p>
        <Proofs files={others} />
      </>
    )
  const figure = (value: number | null) =>
    value === null ? t('models:read.unknown') : formatNumber(value, lang)
  const cell = (name: 'metric' | 'unit' | 'baseline' | 'value' | 'on') => t(`models:result.${name}`)
  const proven = results.some((row) => ofResult(row).length > 0)
  return (
    <>
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
          ...(proven ? [t('models:file.proof')] : []),
        ]}
        numeric={[1, 2, 5]}
        short={[
          'lead',
          'named',
          'figure',
          'figure',
          'named',
          'named',
          ...(proven ? (['named'] as const) : []),
        ]}
        rows={results.map((row) => [
          metricLabel(t, row.metric),
          figure(row.baseline),
          figure(row.value),
          row.unit,
          row.on ? formatDate(row.on, lang) : t('models:read.unknown'),
          row.households === null ? '' : formatNumber(row.households, lang),
          ...(proven ? [proofCell(ofResult(row))] : []),
        ])}
      />
      <Proofs files={others} />
    </>
  )
}

const proofCell = (files: Parameters<typeof ProofList>[0]['files']) =>
  files.length > 0 ? <ProofList files={files} /> : ''
