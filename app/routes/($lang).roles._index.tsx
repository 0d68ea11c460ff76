import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GrantTable } from '#app/features/accounts/components/grant-table.tsx'
import { authorizeListing, grantsPage } from '#app/features/accounts/grant-queries.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { useWords } from '#app/ui/words.tsx'
import { cursorOf } from '#app/web/cursor.ts'
import { load } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:roles.title')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ actor, url }) => {
    authorizeListing(actor)
    const ended = url.searchParams.has('ended')
    const page = await grantsPage(actor, { before: cursorOf(url), ended })
    return { ...page, ended, done: url.searchParams.get('done') }
  })

export default function Roles() {
  const { grants, next, ended, done } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const query = ended ? '?ended&before=' : '?before='
  return (
    <Page
      title={t('accounts:roles.title')}
      lead={t('accounts:roles.lead')}
      actions={
        <>
          <ButtonLink href={href('/roles/new')}>{t('accounts:roles.grant')}</ButtonLink>
          <ButtonLink href={href(ended ? '/roles' : '/roles?ended')} variant="secondary">
            {ended ? t('accounts:roles.current') : t('accounts:roles.ended')}
          </ButtonLink>
        </>
      }
    >
      {done === 'granted' && <Notice kind="success">{t('accounts:roles.granted')}</Notice>}
      {done === 'ended' && <Notice kind="success">{t('accounts:roles.endedNow')}</Notice>}
      <h2>{ended ? t('accounts:roles.ended') : t('accounts:roles.current')}</h2>
      {grants.length === 0 ? (
        <Empty title={t('accounts:roles.none')} />
      ) : (
        <GrantTable grants={grants} endable={!ended} />
      )}
      <Paging next={next && href(`/roles${query}${next}`)} label={t('accounts:roles.pages')} />
    </Page>
  )
}
