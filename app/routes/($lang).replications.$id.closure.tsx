import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { closeReplication } from '#app/features/replications/close-replication.server.ts'
import { ClosureForm } from '#app/features/replications/components/closure-form.tsx'
import { refusalErrors } from '#app/features/replications/refusal-words.ts'
import { closureForm } from '#app/features/replications/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { closurePage } from '#app/web/plan-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, closurePage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'replications', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), closureForm, manner, async (input) => {
      const { id } = await closeReplication(person, params['id']!, input)
      return seeOther(href(`/replications/${id}`))
    })
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }]

export default function Closure() {
  const { heading, id, title } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const back = href(`/replications/${id}`)
  const sent = formReply(useActionData<typeof action>())
  return (
    <Page
      narrow
      title={heading}
      lead={t('replications:closure.lead')}
      crumbs={[{ href: back, label: title }]}
    >
      <ClosureForm values={sent?.values ?? {}} errors={sent?.errors ?? {}} back={back} />
    </Page>
  )
}
