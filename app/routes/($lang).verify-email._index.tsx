import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DeadLink } from '#app/features/accounts/components/dead-link.tsx'
import { VerifyForm } from '#app/features/accounts/components/verify-form.tsx'
import { stateOfToken } from '#app/features/accounts/tokens.server.ts'
import { verifyEmail } from '#app/features/accounts/verify-email.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:verify.title')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ url }) => {
    const token = url.searchParams.get('token') ?? ''
    return { token, state: await stateOfToken(token, 'verify_email') }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ request, href }) => {
    const form = await request.formData()
    await verifyEmail(String(form.get('token')))
    return seeOther(href('/verify-email/done'))
  })

export default function VerifyEmail() {
  const { token, state } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, href } = useWords()
  return (
    <Page narrow title={t('accounts:verify.title')}>
      {state === 'open' ? (
        <VerifyForm reply={reply} token={token} />
      ) : (
        <DeadLink state={state}>
          <a href={href('/account')}>{t('accounts:verify.again')}</a>
        </DeadLink>
      )}
    </Page>
  )
}
