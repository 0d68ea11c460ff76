import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { ConfirmForm } from '#app/features/accounts/components/confirm-form.tsx'
import { endOtherSessions } from '#app/features/accounts/end-other-sessions.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:account.endOthersTitle')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor }) => {
    signedIn(actor)
    return null
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, sessionId, href }) => {
    await endOtherSessions(signedIn(actor), sessionId ?? '')
    return seeOther(href('/account?done=others'))
  })

export default function EndOtherSessions() {
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:account.endOthersTitle')}
      crumbs={[{ href: href('/account'), label: t('accounts:account.title') }]}
    >
      <ConfirmForm
        text={t('accounts:account.endOthersText')}
        submit={t('accounts:account.endOthersSubmit')}
        cancel={{ href: href('/account'), label: t('accounts:account.cancel') }}
      />
    </Page>
  )
}
