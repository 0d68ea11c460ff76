import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeadLink } from '#app/features/accounts/components/dead-link.tsx'
import { NewPasswordForm } from '#app/features/accounts/components/reset-forms.tsx'
import { refusalErrors } from '#app/features/accounts/refusal-words.ts'
import { resetPassword } from '#app/features/accounts/reset-password.server.ts'
import { newPasswordForm } from '#app/features/accounts/schema.ts'
import { stateOfToken } from '#app/features/accounts/tokens.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:reset.newTitle')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ url }) => {
    const token = url.searchParams.get('token') ?? ''
    return { token, state: await stateOfToken(token, 'reset_password') }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ request, lang, clientAddress, href }) => {
    const form = await request.formData()
    const manner = { lang, room: 'accounts', wordRefusal: refusalErrors, secret: ['password', 'token'] }
    return submitForm(form, newPasswordForm, manner, async (input) => {
      await resetPassword(String(form.get('token')), input, { address: clientAddress, lang })
      return seeOther(href('/sign-in?done=reset'))
    })
  })

export default function NewPassword() {
  const { token, state } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, href } = useWords()
  return (
    <Page narrow title={t('accounts:reset.newTitle')} lead={state === 'open' && t('accounts:reset.newLead')}>
      {state === 'open' ? (
        <NewPasswordForm reply={reply} token={token} />
      ) : (
        <DeadLink state={state}>
          <a href={href('/reset-password')}>{t('accounts:reset.again')}</a>
        </DeadLink>
      )}
    </Page>
  )
}
