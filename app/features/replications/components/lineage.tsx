import { StateBadge } from '#app/features/replications/components/state-badge.tsx'
import { WorkedWords } from '#app/features/replications/components/worked-words.tsx'
import type { LineageFacts } from '#app/features/replications/lineage-facts.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Who replicated a model, where, by which revision, and how it went; with a success rate that shows its denominator. */
export function Lineage({ lineage }: { lineage: LineageFacts }) {
  const { t, lang, href } = useWords()
  if (!lineage.rows.length) return <p>{t('replications:lineage.none')}</p>
  const head = (['place', 'households', 'startedOn', 'state', 'outcome', 'revision'] as const).map((name) =>
    t(`replications:lineage.${name}`),
  )
  const rows = lineage.rows.map((row) => [
    <a key="place" href={href(`/replications/${row.id}`)}>
      <PlaceName unit={row.unit} />
    </a>,
    formatNumber(row.households, lang),
    formatDate(row.startedOn, lang),
    <StateBadge key="state" state={row.state} />,
    row.outcome ? <WorkedWords key="outcome" {...row.outcome} /> : t('replications:lineage.noOutcome'),
    row.revision,
  ])
  return (
    <>
      <SuccessSentence lineage={lineage} />
      <DataTable
        caption={t('replications:lineage.caption')}
        captionHidden
        head={head}
        rows={rows}
        numeric={[1, 5]}
        short={['lead', 'named', 'named', 'figure', 'note', 'named']}
      />
    </>
  )
}

function SuccessSentence({ lineage: { rate } }: { lineage: LineageFacts }) {
  const { t } = useWords()
  const { worked, measured } = rate
  return (
    <p>
      {measured
        ? t('replications:lineage.rate', { worked, measured })
        : t('replications:lineage.notMeasured')}{' '}
      {rate.running > 0 && t('replications:lineage.running', { count: rate.running })}{' '}
      {rate.stopped > 0 && t('replications:lineage.stopped', { count: rate.stopped })}
    </p>
  )
}
