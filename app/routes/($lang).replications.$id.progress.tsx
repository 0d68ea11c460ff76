import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ProgressForm } from '#app/features/replications/components/progress-form.tsx'
import { recordProgress } from '#app/features/replications/record-progress.server.ts'
import { refusalErrors } from '#app/features/replications/refusal-words.ts'
import { progressForm } from '#app/features/replications/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { progressPage } from '#app/web/plan-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, progressPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'replications', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), progressForm, manner, async (input) => {
      const { id } = await recordProgress(person, params['id']!, input)
      return seeOther(href(`/replications/${id}#progress`))
    })
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }]

export default function Progress() {
  const { heading, id, title, formKey, saved, milestones } = useLoaderData<typeof loader>()
  const { href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  return (
    <Page narrow title={heading} crumbs={[{ href: href(`/replications/${id}`), label: title }]}>
      <ProgressForm
        values={{ formKey, ...(sent?.values ?? saved) }}
        errors={sent?.errors ?? {}}
        milestones={milestones}
        back={href(`/replications/${id}`)}
      />
    </Page>
  )
}
