import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { InvitationCards } from '#app/features/models/components/invitation-cards.tsx'
import { DraftCards, PublishedCards, WorkTabs } from '#app/features/models/components/work-lists.tsx'
import { PlanTabs, PlanWork } from '#app/features/replications/components/plan-work.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { useWords } from '#app/ui/words.tsx'
import { workPage } from '#app/web/draft-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { planWork } from '#app/web/plan-work.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async (ctx) => ({ ...(await workPage(ctx)), plans: await planWork(ctx) }))

export const meta = titleOf('models:work.title')

export default function Work() {
  const { list, tabs, counts, writes, staff, invitations, plans } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  if (!staff) {
    return (
      <Page narrow title={t('models:work.title')}>
        {invitations.length === 0 && <Notice kind="info">{t('models:work.noRole')}</Notice>}
        <InvitationCards invitations={invitations} />
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
      <InvitationCards invitations={invitations} />
      <WorkTabs list={plans.list ? null : list} tabs={tabs} counts={counts} />
      <PlanTabs list={plans.list} counts={plans.counts} />
      {plans.list ? <PlanWork work={plans} /> : <ModelWork />}
    </Page>
  )
}

function ModelWork() {
  const { list, drafts, models, nextCursor, paged } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <>
      {drafts.length + models.length === 0 && (
        <Empty title={t('models:work.empty')}>{t(`models:work.emptyText.${list}`)}</Empty>
      )}
      {drafts.length > 0 && <DraftCards drafts={drafts} />}
      {models.length > 0 && <PublishedCards models={models} verifying={list === 'unverified'} />}
      <Paging
        label={t('models:work.page')}
        previous={paged ? href(`/work?list=${list}`) : null}
        next={nextCursor && href(`/work?list=${list}&cursor=${encodeURIComponent(nextCursor)}`)}
      />
    </>
  )
}
