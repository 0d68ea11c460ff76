import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { GrantForm } from '#app/features/accounts/components/grant-form.tsx'
import { authorizeListing } from '#app/features/accounts/grant-queries.server.ts'
import { grantRole } from '#app/features/accounts/grant-role.server.ts'
import { grantForm } from '#app/features/accounts/schema.ts'
import { startSession } from '#app/features/accounts/session.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { parseForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'
import { orTyped } from '#app/web/typed.server.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:roles.newTitle')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor }) => {
    authorizeListing(actor)
    return null
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const form = await request.formData()
    const parsed = parseForm(form, grantForm, { lang, room: 'accounts' })
    if (!parsed.ok) return parsed.reply
    return orTyped({ request, form }, async () => {
      const { accountId } = await grantRole(person, parsed.value, lang)
      const own = accountId === person.id ? await startSession(accountId, request) : undefined
      return seeOther(href('/roles?done=granted'), own)
    })
  })

export default function NewGrant() {
  const reply = useActionData<typeof action>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:roles.newTitle')}
      lead={t('accounts:roles.newLead')}
      crumbs={[{ href: href('/roles'), label: t('accounts:roles.title') }]}
    >
      <GrantForm reply={reply} />
    </Page>
  )
}
