import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OfferForm } from '#app/features/replications/components/offer-form.tsx'
import { offerChange } from '#app/features/replications/offer-change.server.ts'
import { refusalErrors } from '#app/features/replications/refusal-words.ts'
import { offerForm } from '#app/features/replications/schema.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { offerPage } from '#app/web/offer-pages.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, offerPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'replications', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), offerForm, manner, async (input) => {
      await offerChange(person, params['id']!, input)
      return seeOther(href(`/replications/${params['id']!}`))
    })
  })

export const meta = titleOf('replications:offer.title')

export default function OfferChange() {
  const { id, title, rows, formKey } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const back = href(`/replications/${id}`)
  return (
    <Page
      narrow
      title={t('replications:offer.title')}
      lead={t('replications:offer.lead')}
      crumbs={[{ href: back, label: title }]}
    >
      {rows.length ? (
        <OfferForm rows={rows} values={sent?.values ?? { formKey }} errors={sent?.errors ?? {}} back={back} />
      ) : (
        <Notice kind="info">{t('replications:offer.nothing')}</Notice>
      )}
    </Page>
  )
}
