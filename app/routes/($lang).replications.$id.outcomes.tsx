import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OutcomeForm } from '#app/features/replications/components/outcome-form.tsx'
import { refusalErrors } from '#app/features/replications/refusal-words.ts'
import { reportOutcome } from '#app/features/replications/report-outcome.server.ts'
import { outcomeForm } from '#app/features/replications/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { outcomePage } from '#app/web/plan-pages.server.ts'
import { useReply } from '#app/web/use-reply.ts'

export const handle = { hydrate: true }

export const loader = (args: LoaderFunctionArgs) => load(args, outcomePage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'replications', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), outcomeForm(lang), manner, async (input) => {
      const { id } = await reportOutcome(person, params['id']!, input)
      return seeOther(href(`/replications/${id}#outcomes`))
    })
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }]

export default function Outcomes() {
  const { heading, id, title, saved, open } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const back = href(`/replications/${id}`)
  const sent = formReply(useReply<typeof action>())
  return (
    <Page narrow title={heading} crumbs={[{ href: back, label: title }]}>
      {open.length || sent ? (
        <OutcomeForm values={sent?.values ?? saved} errors={sent?.errors ?? {}} open={open} back={back} />
      ) : (
        <p>{t('replications:outcome.all')}</p>
      )}
    </Page>
  )
}
