import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SavedSearchList } from '#app/features/saved-searches/components/saved-search-list.tsx'
import { markSeen } from '#app/features/saved-searches/mark-seen.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { savedSearchesPage } from '#app/web/saved-search-pages.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('saved-searches:title')

const done = {
  saved: 'saved-searches:done.saved',
  stopped: 'saved-searches:done.stopped',
  forgotten: 'saved-searches:done.forgotten',
  seen: 'saved-searches:done.seen',
} as const

export const loader = (args: LoaderFunctionArgs) => load(args, savedSearchesPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, href }) => {
    await markSeen(signedIn(actor))
    return seeOther(href('/saved-searches?done=seen'))
  })

export default function SavedSearches() {
  const { searches, most, verified, ...told } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const message = Object.entries(done).find(([name]) => name === told.done)?.[1]
  return (
    <Page title={t('saved-searches:title')} lead={t('saved-searches:lead')}>
      {message && <Notice kind="success">{t(message)}</Notice>}
      {!verified && (
        <Notice kind="warning">
          <p>{t('saved-searches:unverified')}</p>
          <p>
            <a href={href('/account')}>{t('saved-searches:toAccount')}</a>
          </p>
        </Notice>
      )}
      {searches.length ? (
        <SavedSearchList searches={searches} most={most} />
      ) : (
        <Empty
          title={t('saved-searches:none')}
          action={<ButtonLink href={href('/models')}>{t('saved-searches:toSearch')}</ButtonLink>}
        >
          {t('saved-searches:noneText')}
        </Empty>
      )}
    </Page>
  )
}
