import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { GrantForm } from '#app/features/accounts/components/grant-form.tsx'
import { authorizeListing, reachOf } from '#app/features/accounts/grant-queries.server.ts'
import { grantRole } from '#app/features/accounts/grant-role.server.ts'
import { refusalErrors } from '#app/features/accounts/refusal-words.ts'
import { grantForm } from '#app/features/accounts/schema.ts'
import { startSession } from '#app/features/accounts/session.server.ts'
import { unitMeant } from '#app/features/places/unit-meant.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'
import { useReply } from '#app/web/use-reply.ts'

export const handle = { hydrate: true }
export const headers = secretPageHeaders
export const meta = titleOf('accounts:roles.newTitle')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor }) => {
    authorizeListing(actor)
    return { within: reachOf(actor) }
  })

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'accounts', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), grantForm, manner, async ({ unit, ...input }) => {
      const unitCode = await unitMeant(unit, 'any')
      const { accountId } = await grantRole(person, { ...input, unitCode }, lang)
      const own = accountId === person.id ? await startSession(accountId, request) : undefined
      return seeOther(href('/roles?done=granted'), own)
    })
  })

export default function NewGrant() {
  const { within } = useLoaderData<typeof loader>()
  const reply = useReply<typeof action>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={t('accounts:roles.newTitle')}
      lead={t('accounts:roles.newLead')}
      crumbs={[{ href: href('/roles'), label: t('accounts:roles.title') }]}
    >
      <GrantForm reply={reply} within={within} />
    </Page>
  )
}
