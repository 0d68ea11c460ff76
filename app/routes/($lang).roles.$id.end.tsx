import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConfirmForm } from '#app/features/accounts/components/confirm-form.tsx'
import { endRole } from '#app/features/accounts/end-role.server.ts'
import { grantToEnd } from '#app/features/accounts/grant-queries.server.ts'
import { startSession } from '#app/features/accounts/session.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:roles.endTitle')

export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ actor, params }) => grantToEnd(signedIn(actor), params['id']!))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, params, request, lang, href }) => {
    const person = signedIn(actor)
    const { accountId } = await endRole(person, params['id']!, lang)
    const own = accountId === person.id ? await startSession(accountId, request) : undefined
    return seeOther(href(own ? '/account' : '/roles?done=ended'), own)
  })

export default function EndGrant() {
  const { role, unit, account } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, href } = useWords()
  const values = {
    name: account.name,
    role: t(`accounts:role.${role}`),
    unit: t(`common:place.${unit.kind}`, { name: unit.name }),
  }
  return (
    <Page
      narrow
      title={t('accounts:roles.endTitle')}
      crumbs={[{ href: href('/roles'), label: t('accounts:roles.title') }]}
    >
      <ConfirmForm
        reply={reply}
        text={t('accounts:roles.endText', values)}
        submit={t('accounts:roles.endSubmit')}
        cancel={{ href: href('/roles'), label: t('accounts:roles.cancel') }}
      />
    </Page>
  )
}
