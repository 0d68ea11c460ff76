import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DraftCards, PublishedCards, WorkTabs } from '#app/features/models/components/work-lists.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { useWords } from '#app/ui/words.tsx'
import { workPage } from '#app/web/draft-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, workPage)

export const meta = titleOf('models:work.title')

export default function Work() {
  const { list, tabs, counts, drafts, models, nextCursor, paged, writes, staff } =
    useLoaderData<typeof loader>()
  const { t, href } = useWords()
  if (!staff) {
    return (
      <Page narrow title={t('models:work.title')}>
        <Notice kind="info">{t('models:work.noRole')}</Notice>
      </Page>
    )
  }
  return (
    <Page
      title={t('models:work.title')}
      lead={t('models:work.lead')}
      actions={
        writes && (
          <>
            <ButtonLink href={href('/models/new')}>{t('models:work.write')}</ButtonLink>
            <ButtonLink href={href('/models/from-word')} variant="secondary">
              {t('word:upload.link')}
            </ButtonLink>
          </>
        )
      }
    >
      <WorkTabs list={list} tabs={tabs} counts={counts} />
      {drafts.length + models.length === 0 && <Empty title={t('models:work.empty')} />}
      {drafts.length > 0 && <DraftCards drafts={drafts} />}
      {models.length > 0 && <PublishedCards models={models} verifying={list === 'unverified'} />}
      <Paging
        label={t('models:work.page')}
        previous={paged ? href(`/work?list=${list}`) : null}
        next={nextCursor && href(`/work?list=${list}&cursor=${encodeURIComponent(nextCursor)}`)}
      />
    </Page>
  )
}
