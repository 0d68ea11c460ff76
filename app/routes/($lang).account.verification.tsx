import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { askVerification } from '#app/features/accounts/ask-verification.server.ts'
import { AskVerification } from '#app/features/accounts/components/account-sections.tsx'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { ErrorSummary } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:verify.title')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor, href }) => {
    if (signedIn(actor).verified) throw seeOther(href('/account'))
    return null
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, lang, href }) => {
    await askVerification(signedIn(actor), { lang })
    return seeOther(href('/account?done=link'))
  })

export default function Verification() {
  const { errors } = useComplaint(useActionData<typeof action>())
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:verify.title')}
      crumbs={[{ href: href('/account'), label: t('accounts:account.title') }]}
    >
      <ErrorSummary errors={errors} />
      <AskVerification />
    </Page>
  )
}
