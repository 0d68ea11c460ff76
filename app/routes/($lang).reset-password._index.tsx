import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { askReset } from '#app/features/accounts/ask-reset.server.ts'
import { AskResetForm } from '#app/features/accounts/components/reset-forms.tsx'
import { askResetForm } from '#app/features/accounts/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { parseForm } from '#app/web/forms.server.ts'
import { act, load, seeOther } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'
import { orTyped } from '#app/web/typed.server.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:reset.title')

export const loader = (args: LoaderFunctionArgs) => load(args, () => null)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ request, lang, clientAddress, href }) => {
    const form = await request.formData()
    const parsed = parseForm(form, askResetForm, { lang, room: 'accounts' })
    if (!parsed.ok) return parsed.reply
    return orTyped({ request, form }, async () => {
      await askReset(parsed.value, { address: clientAddress, lang })
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
