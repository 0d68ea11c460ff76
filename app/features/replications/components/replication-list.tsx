import { StateBadge } from '#app/features/replications/components/state-badge.tsx'
import type { ReplicationState } from '#app/features/replications/rules.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import type { NamedUnit } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

export type ReplicationRow = {
  id: string
  title: string
  unit: NamedUnit
  households: number
  startedOn: string
  state: ReplicationState
}

/** Replications of one or several units, each with a link to its plan. */
export function ReplicationList({ rows }: { rows: readonly ReplicationRow[] }) {
  const { t, lang, href } = useWords()
  if (!rows.length) return <p>{t('replications:list.none')}</p>
  return (
    <DataTable
      caption={t('replications:list.title')}
      captionHidden
      head={[
        t('replications:list.model'),
        t('replications:lineage.place'),
        t('replications:lineage.households'),
        t('replications:lineage.startedOn'),
        t('replications:lineage.state'),
      ]}
      rows={rows.map(({ id, title, unit, households, startedOn, state }) => [
        <a key="title" href={href(`/replications/${id}`)} lang="vi">
          {title}
        </a>,
        <PlaceName key="unit" unit={unit} />,
        formatNumber(households, lang),
        formatDate(startedOn, lang),
        <StateBadge key="state" state={state} />,
      ])}
      numeric={[2]}
      short={['lead', 'note', 'named', 'named', 'figure']}
    />
  )
}
