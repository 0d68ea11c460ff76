import { StateBadge } from '#app/features/replications/components/state-badge.tsx'
import { WorkedWords } from '#app/features/replications/components/worked-words.tsx'
import type { LineageRow } from '#app/features/replications/lineage-queries.server.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The line place by place: what was copied, what was changed, how it stands and what came of it. */
export function LineageTable({ rows }: { rows: readonly LineageRow[] }) {
  const { t, lang, href } = useWords()
  return (
    <DataTable
      caption={t('replications:lineage.caption')}
      captionHidden
      head={(
        [
          'place',
          'generation',
          'sourceModel',
          'startedOn',
          'households',
          'changes',
          'state',
          'outcome',
        ] as const
      ).map((name) => t(`replications:lineage.${name}`))}
      rows={rows.map((row) => [
        <a key="place" href={href(`/replications/${row.id}`)}>
          <PlaceName unit={row.place} />
        </a>,
        formatNumber(row.generation, lang),
        <a key="source" href={href(`/models/${row.source.slug}`)} lang="vi">
          {t('replications:lineage.sourceRevision', { title: row.source.title, number: row.revision })}
        </a>,
        formatDate(row.startedOn, lang),
        formatNumber(row.households, lang),
        row.changes ? (
          <a key="changes" href={href(`/replications/${row.id}/changes`)}>
            {t('replications:adapted.count', { count: row.changes })}
          </a>
        ) : (
          '–'
        ),
        <StateBadge key="state" state={row.state} />,
        row.outcome ? <WorkedWords key="outcome" {...row.outcome} /> : t('replications:lineage.noOutcome'),
      ])}
      numeric={[1, 4]}
      short={['lead', 'named', 'note', 'named', 'named', 'named', 'figure', 'note']}
    />
  )
}
