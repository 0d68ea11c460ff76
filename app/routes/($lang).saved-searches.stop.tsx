import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readStopToken } from '#app/features/saved-searches/stop-links.server.ts'
import { stopByLink } from '#app/features/saved-searches/stop-news.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther } from '#app/web/load.server.ts'
import { stopPage } from '#app/web/saved-search-pages.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('saved-searches:stopping.title')

export const loader = (args: LoaderFunctionArgs) => load(args, stopPage)

/** The token is all it takes, whoever is signed in: mail programs post here by themselves. */
export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ url, href, request }) => {
    const scope = readStopToken(url.searchParams.get('token') ?? '')
    if (scope) await stopByLink(scope)
    // RFC 8058: they do not follow redirects.
    if ((await request.formData()).has('List-Unsubscribe')) return { stopped: scope !== null }
    return seeOther(href(scope ? '/saved-searches/stop?done' : '/saved-searches/stop'))
  })

export default function StopNews() {
  const { what, name, ...page } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const done = page.done || (reply && 'stopped' in reply && reply.stopped)
  const { t, href } = useWords()
  const list = (
    <p>
      <a href={href('/saved-searches')}>{t('saved-searches:title')}</a>
    </p>
  )
  if (done)
    return (
      <Page narrow title={t('saved-searches:stopping.doneTitle')}>
        <Notice kind="success">{t('saved-searches:stopping.done')}</Notice>
        {list}
      </Page>
    )
  return (
    <Page narrow title={t('saved-searches:stopping.title')}>
      {what === 'dead' ? (
        <>
          <Notice kind="warning">{t('saved-searches:stopping.dead')}</Notice>
          {list}
        </>
      ) : (
        <form method="post">
          <p>{t(`saved-searches:stopping.${what}`, { name })}</p>
          <Button>{t('saved-searches:stopping.submit')}</Button>
        </form>
      )}
    </Page>
  )
}
