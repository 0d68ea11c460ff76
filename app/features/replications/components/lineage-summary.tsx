import { StateBadge } from '#app/features/replications/components/state-badge.tsx'
import { SuccessSentence } from '#app/features/replications/components/success-sentence.tsx'
import { WorkedWords } from '#app/features/replications/components/worked-words.tsx'
import type { latestPlaces, lineageSummary } from '#app/features/replications/lineage-queries.server.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

export type LineageFacts = Awaited<ReturnType<typeof lineageSummary>> & {
  latest: Awaited<ReturnType<typeof latestPlaces>>
}
type Props = { slug: string; lineage: LineageFacts }

/** What a model's own page says of who replicated it; the rest is a page of its own, however long the line. */
export function LineageSummary({ slug, lineage: { direct, whole, generations, latest } }: Props) {
  const { t, lang, href } = useWords()
  if (!whole.total) return <p>{t('replications:lineage.none')}</p>
  return (
    <>
      <p>
        {t('replications:lineage.direct', { count: direct.total })} <SuccessSentence rate={direct} />
      </p>
      {generations > 1 && <p>{t('replications:lineage.whole', { count: whole.total, generations })}</p>}
      <h3>{t('replications:lineage.latest')}</h3>
      <DataTable
        caption={t('replications:lineage.latest')}
        captionHidden
        head={(['place', 'households', 'startedOn', 'state', 'outcome', 'revision'] as const).map((name) =>
          t(`replications:lineage.${name}`),
        )}
        rows={latest.map((row) => [
          <a key="place" href={href(`/replications/${row.id}`)}>
            <PlaceName unit={row.place} />
          </a>,
          formatNumber(row.households, lang),
          formatDate(row.startedOn, lang),
          <StateBadge key="state" state={row.state} />,
          row.outcome ? <WorkedWords key="outcome" {...row.outcome} /> : t('replications:lineage.noOutcome'),
          row.revision,
        ])}
        numeric={[1, 5]}
        short={['lead', 'named', 'named', 'figure', 'note', 'named']}
      />
      <p>
        <a href={href(`/models/${slug}/lineage`)}>{t('replications:lineage.seeAll')}</a>
      </p>
    </>
  )
}
