import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ConfirmForm } from '#app/features/accounts/components/confirm-form.tsx'
import { deviceName } from '#app/features/accounts/components/device-name.ts'
import { endOwnSession } from '#app/features/accounts/end-session.server.ts'
import { sessionsOf } from '#app/features/accounts/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:account.endTitle')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ actor, params }) => {
    const session = (await sessionsOf(signedIn(actor).id)).find(({ id }) => id === params['id'])
    if (!session) throw missing()
    return { userAgent: session.userAgent }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, href }) => {
    await endOwnSession(signedIn(actor), params['id']!)
    return seeOther(href('/account?done=session'))
  })

export default function EndSession() {
  const { userAgent } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:account.endTitle')}
      crumbs={[{ href: href('/account'), label: t('accounts:account.title') }]}
    >
      <ConfirmForm
        text={t('accounts:account.endText', { device: deviceName(userAgent, t) })}
        submit={t('accounts:account.endOne')}
        cancel={{ href: href('/account'), label: t('accounts:account.cancel') }}
      />
    </Page>
  )
}
