import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConfirmForm } from '#app/features/accounts/components/confirm-form.tsx'
import { forgetSearch } from '#app/features/saved-searches/forget-search.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { ownSearch } from '#app/web/saved-search-pages.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('saved-searches:forgetting.title')

export const loader = (args: LoaderFunctionArgs) => load(args, ownSearch)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await forgetSearch(signedIn(actor), params['id']!)
    return seeOther(href('/saved-searches?done=forgotten'))
  })

export default function ForgetSearch() {
  const { name } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('saved-searches:forgetting.title')}
      crumbs={[{ href: href('/saved-searches'), label: t('saved-searches:title') }]}
    >
      <ConfirmForm
        text={t('saved-searches:forgetting.text', { name })}
        submit={t('saved-searches:forgetting.submit')}
        cancel={{ href: href('/saved-searches'), label: t('saved-searches:forgetting.cancel') }}
      />
    </Page>
  )
}
