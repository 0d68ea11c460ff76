import type { UntoldDocument } from '#app/features/jobs/untold-queries.server.ts'
import { formatDateTime } from '#app/lib/format.ts'
import { Button } from '#app/ui/button.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

const columns = ['model', 'state', 'error', 'asked', 'action'] as const

/** Models that the search server does not have as they are now. */
export function UntoldTable({ documents }: { documents: readonly UntoldDocument[] }) {
  const { t, lang, href } = useWords()
  return (
    <section>
      <h2>{t('jobs:untold.title')}</h2>
      <p>{t('jobs:untold.lead')}</p>
      <DataTable
        caption={t('jobs:untold.title')}
        captionHidden
        head={columns.map((name) => t(`jobs:untold.head.${name}`))}
        rows={documents.map(({ id, title, slug, taskUid, error, askedAt }) => [
          slug && title ? (
            <a key="model" href={href(`/models/${slug}`)}>
              {title}
            </a>
          ) : (
            <code key="model">{id}</code>
          ),
          <StatusBadge key="state" tone={error === null ? 'waiting' : 'bad'}>
            {error === null
              ? t('jobs:untold.waiting')
              : taskUid === null
                ? t('jobs:untold.refused')
                : t('jobs:untold.failed', { task: taskUid })}
          </StatusBadge>,
          <code key="error">{error ?? ''}</code>,
          formatDateTime(askedAt, lang),
          <form key="action" method="post" action={href(`/jobs/documents/${id}/retry`)}>
            <Button variant="secondary" label={t('jobs:untold.retryThis', { title: title ?? id })}>
              {t('jobs:untold.retry')}
            </Button>
          </form>,
        ])}
      />
    </section>
  )
}
