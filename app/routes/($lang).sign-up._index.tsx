import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { SignUpForm } from '#app/features/accounts/components/sign-up-form.tsx'
import { refusalErrors } from '#app/features/accounts/refusal-words.ts'
import { signUpForm } from '#app/features/accounts/schema.ts'
import { signUp } from '#app/features/accounts/sign-up.server.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:signUp.title')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor, href }) => {
    if (isPerson(actor)) throw seeOther(href('/account'))
    return null
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ request, lang, clientAddress, href }) => {
    const manner = { lang, room: 'accounts', wordRefusal: refusalErrors, secret: ['password'] }
    return submitForm(await request.formData(), signUpForm, manner, async (input) => {
      await signUp(input, { address: clientAddress, lang })
      return seeOther(href('/sign-up/sent'))
    })
  })

export default function SignUp() {
  const reply = useActionData<typeof action>()
  const { t, href } = useWords()
  return (
    <Page narrow title={t('accounts:signUp.title')} lead={t('accounts:signUp.lead')}>
      <SignUpForm reply={reply} />
      <p>
        {t('accounts:signUp.haveAccount')} <a href={href('/sign-in')}>{t('accounts:signIn.title')}</a>
      </p>
    </Page>
  )
}
