import { ReplicationList } from '#app/features/replications/components/replication-list.tsx'
import type { ReplicationRow } from '#app/features/replications/components/replication-list.tsx'
import type {
  OfferWaiting,
  PlanList,
  ReportDue,
  planCounts,
} from '#app/features/replications/work-queries.server.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import { Card, CardGrid } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ListTabs } from '#app/ui/list-tabs.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type TabProps = { list: PlanList | null; counts: Awaited<ReturnType<typeof planCounts>> }

const tabs = ['due', 'offers', 'replications'] as const

/** The lists of what replicating gives to do, with their counts; reports overdue are said in words as well. */
export function PlanTabs({ list, counts }: TabProps) {
  const { t, lang, href } = useWords()
  const shown = tabs.map((name) => ({
    href: href(`/work?list=${name}`),
    label: t('models:work.tab', {
      name: t(`replications:work.${name}`),
      count: formatNumber(counts[name], lang),
    }),
    chosen: name === list,
  }))
  return (
    <>
      <ListTabs label={t('replications:work.tabs')} tabs={shown} />
      {counts.overdue > 0 && (
        <Notice kind="warning">
          {t('replications:work.lateCount', { count: counts.overdue })}{' '}
          {list !== 'due' && <a href={href('/work?list=due')}>{t('replications:work.due')}</a>}
        </Notice>
      )}
    </>
  )
}

type WorkProps = {
  work: {
    list: PlanList | null
    due: readonly ReportDue[]
    offers: readonly OfferWaiting[]
    replications: readonly ReplicationRow[]
    next: string | null
    paged: boolean
  }
}

export function PlanWork({ work }: WorkProps) {
  const { t, href } = useWords()
  if (work.list === 'due') return <DueList reports={work.due} />
  if (work.list === 'offers') return <OfferCards offers={work.offers} />
  return (
    <>
      <ReplicationList rows={work.replications} />
      <Paging
        label={t('replications:work.page')}
        previous={work.paged ? href('/work?list=replications') : null}
        next={work.next && href(`/work?list=replications&before=${work.next}`)}
      />
    </>
  )
}

function DueList({ reports }: { reports: readonly ReportDue[] }) {
  const { t, lang, href } = useWords()
  if (!reports.length) return <Empty title={t('replications:work.noDue')} />
  return (
    <DataTable
      caption={t('replications:work.dueCaption')}
      captionHidden
      head={[
        t('replications:list.model'),
        t('replications:lineage.place'),
        t('replications:work.report'),
        t('replications:work.dueOn'),
        t('replications:lineage.state'),
      ]}
      rows={reports.map(({ id, title, unit, months, dueOn, overdue }) => [
        <a key="title" href={href(`/replications/${id}/outcomes?months=${months}`)} lang="vi">
          {title}
        </a>,
        <PlaceName key="unit" unit={unit} />,
        t('replications:work.after', { months }),
        formatDate(dueOn, lang),
        <StatusBadge key="state" tone={overdue ? 'bad' : 'waiting'}>
          {t(`replications:work.${overdue ? 'late' : 'dueNow'}`)}
        </StatusBadge>,
      ])}
      short={['lead', 'note', 'named', 'named', 'figure']}
    />
  )
}

function OfferCards({ offers }: { offers: readonly OfferWaiting[] }) {
  const { t, lang, href } = useWords()
  if (!offers.length) return <Empty title={t('replications:work.noOffers')} />
  return (
    <CardGrid>
      {offers.map(({ id, title, from, message, offeredAt }) => (
        <Card
          key={id}
          level={2}
          href={href(`/offers/${id}`)}
          title={title}
          footer={<p>{t('replications:work.offered', { date: formatDate(offeredAt, lang) })}</p>}
        >
          <p>
            <PlaceName unit={from} />
          </p>
          <p>{message}</p>
        </Card>
      ))}
    </CardGrid>
  )
}
