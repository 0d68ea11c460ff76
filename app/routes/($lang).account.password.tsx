import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changePassword } from '#app/features/accounts/change-password.server.ts'
import { ChangePasswordForm } from '#app/features/accounts/components/change-password-form.tsx'
import { refusalErrors } from '#app/features/accounts/refusal-words.ts'
import { changePasswordForm } from '#app/features/accounts/schema.ts'
import { sessionHeaders, userAgentOf } from '#app/features/accounts/session.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:account.changePassword')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor }) => ({ email: signedIn(actor).email }))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const secret = ['current', 'password']
    const manner = { lang, room: 'accounts', wordRefusal: refusalErrors, secret }
    return submitForm(await request.formData(), changePasswordForm, manner, async (input) => {
      const { token } = await changePassword(person, input, { userAgent: userAgentOf(request), lang })
      return seeOther(href('/account?done=password'), sessionHeaders(token))
    })
  })

export default function ChangePassword() {
  const { email } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:account.changePassword')}
      crumbs={[{ href: href('/account'), label: t('accounts:account.title') }]}
    >
      <ChangePasswordForm reply={reply} email={email} />
    </Page>
  )
}
