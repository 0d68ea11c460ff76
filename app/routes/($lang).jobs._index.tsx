import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { JobTable } from '#app/features/jobs/components/job-table.tsx'
import { troubledJobs } from '#app/features/jobs/queries.server.ts'
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
    retried: url.searchParams.has('retried'),
  }))

export default function Jobs() {
  const { jobs, retried } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page title={t('jobs:title')} lead={t('jobs:lead')}>
      {retried && <Notice kind="success">{t('jobs:retried')}</Notice>}
      {jobs.length ? <JobTable jobs={jobs} /> : <Empty title={t('jobs:none')}>{t('jobs:noneText')}</Empty>}
    </Page>
  )
}
