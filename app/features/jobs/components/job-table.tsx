import type { TroubledJob } from '#app/features/jobs/queries.server.ts'
import { formatDateTime } from '#app/lib/format.ts'
import { Button } from '#app/ui/button.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

const columns = ['task', 'state', 'attempts', 'error', 'created', 'action'] as const

export function JobTable({ jobs }: { jobs: readonly TroubledJob[] }) {
  const { t, lang, href } = useWords()
  return (
    <DataTable
      caption={t('jobs:caption')}
      captionHidden
      head={columns.map((name) => t(`jobs:head.${name}`))}
      rows={jobs.map((job) => [
        <code key="task">{job.task}</code>,
        <StatusBadge key="state" tone={job.parked ? 'bad' : 'waiting'}>
          {job.parked ? t('jobs:parked') : t('jobs:waiting', { at: formatDateTime(job.nextAt, lang) })}
        </StatusBadge>,
        t('jobs:attempts', { done: job.attempts, most: job.maxAttempts }),
        <code key="error">{job.lastError}</code>,
        formatDateTime(job.createdAt, lang),
        <form key="action" method="post" action={href(`/jobs/${job.id}/retry`)}>
          <Button variant="secondary" label={t('jobs:retryThis', { task: job.task, id: job.id })}>
            {t('jobs:retry')}
          </Button>
        </form>,
      ])}
      numeric={[2]}
    />
  )
}
