import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DemoAccounts } from '#app/features/accounts/components/demo-accounts.tsx'
import { SignInForm } from '#app/features/accounts/components/sign-in-form.tsx'
import { demoSignIns } from '#app/features/accounts/demo.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { refusalErrors } from '#app/features/accounts/refusal-words.ts'
import { firstPageOf, safeReturnTo } from '#app/features/accounts/return-rules.ts'
import { signInForm } from '#app/features/accounts/schema.ts'
import { sessionHeaders, userAgentOf } from '#app/features/accounts/session.server.ts'
import { signIn } from '#app/features/accounts/sign-in.server.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:signIn.title')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor, url, href }) => {
    const asked = url.searchParams.get('returnTo')
    const returnTo = asked === null ? '' : safeReturnTo(asked)
    if (isPerson(actor)) throw seeOther(returnTo || href(firstPageOf(actor)))
    const done = url.searchParams.get('done')
    return { returnTo, needed: asked !== null, done, demo: demoSignIns() }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ request, lang, clientAddress, sessionId, href }) => {
    const form = await request.formData()
    const manner = { lang, room: 'accounts', wordRefusal: refusalErrors, secret: ['password'] }
    return submitForm(form, signInForm, manner, async (input) => {
      const asker = { address: clientAddress, userAgent: userAgentOf(request), sessionId }
      const { token, roles } = await signIn(input, asker)
      const asked = form.get('returnTo')
      return seeOther(asked ? safeReturnTo(asked) : href(firstPageOf({ roles })), sessionHeaders(token))
    })
  })

export default function SignIn() {
  const { returnTo, needed, done, demo } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, href } = useWords()
  return (
    <Page narrow title={t('accounts:signIn.title')}>
      {done === 'reset' && <Notice kind="success">{t('accounts:signIn.afterReset')}</Notice>}
      {needed && !reply && <Notice kind="info">{t('accounts:signIn.needed')}</Notice>}
      <SignInForm reply={reply} returnTo={returnTo} />
      <p>
        {t('accounts:signIn.noAccount')} <a href={href('/sign-up')}>{t('accounts:signIn.signUp')}</a>
      </p>
      {demo && <DemoAccounts {...demo} />}
    </Page>
  )
}
