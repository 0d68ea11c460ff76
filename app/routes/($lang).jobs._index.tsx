import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { JobTable } from '#app/features/jobs/components/job-table.tsx'
import { UntoldTable } from '#app/features/jobs/components/untold-table.tsx'
import { troubledJobs } from '#app/features/jobs/queries.server.ts'
import { untoldDocuments } from '#app/features/jobs/untold-queries.server.ts'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const meta = titleOf('jobs:title')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ actor, url }) => ({
    jobs: await troubledJobs(actor),
    untold: await untoldDocuments(actor),
    retried: url.searchParams.has('retried'),
  }))

export default function Jobs() {
  const { jobs, untold, retried } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page title={t('jobs:title')} lead={t('jobs:lead')}>
      {retried && <Notice kind="success">{t('jobs:retried')}</Notice>}
      {jobs.length > 0 && <JobTable jobs={jobs} />}
      {untold.length > 0 && <UntoldTable documents={untold} />}
      {!jobs.length && !untold.length && <Empty title={t('jobs:none')}>{t('jobs:noneText')}</Empty>}
    </Page>
  )
}
