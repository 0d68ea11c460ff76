import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { noSessionHeaders } from '#app/features/accounts/session.server.ts'
import { signOut } from '#app/features/accounts/sign-out.server.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:signOut.title')

export const loader = (args: LoaderFunctionArgs) => load(args, ({ actor }) => ({ signedIn: isPerson(actor) }))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, sessionId, href }) => {
    await signOut(actor, sessionId)
    return seeOther(href('/'), noSessionHeaders())
  })

export default function SignOut() {
  const { signedIn } = useLoaderData<typeof loader>()
  const { t } = useWords()
  return (
    <Page narrow title={t('accounts:signOut.title')}>
      {signedIn ? (
        <form method="post">
          <p>{t('accounts:signOut.text')}</p>
          <FormActions>
            <Button>{t('accounts:signOut.submit')}</Button>
          </FormActions>
        </form>
      ) : (
        <p>{t('accounts:signOut.already')}</p>
      )}
    </Page>
  )
}
