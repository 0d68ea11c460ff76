import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { askReset } from '#app/features/accounts/ask-reset.server.ts'
import { AskResetForm } from '#app/features/accounts/components/reset-forms.tsx'
import { refusalErrors } from '#app/features/accounts/refusal-words.ts'
import { askResetForm } from '#app/features/accounts/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:reset.title')

export const loader = (args: LoaderFunctionArgs) => load(args, () => null)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ request, lang, clientAddress, href }) => {
    const manner = { lang, room: 'accounts', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), askResetForm, manner, async (input) => {
      await askReset(input, { address: clientAddress, lang })
      return seeOther(href('/reset-password/sent'))
    })
  })

export default function AskReset() {
  const reply = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <Page narrow title={t('accounts:reset.title')} lead={t('accounts:reset.lead')}>
      <AskResetForm reply={reply} />
    </Page>
  )
}
