import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { changePlan } from '#app/features/replications/change-plan.server.ts'
import { PlanForm } from '#app/features/replications/components/plan-form.tsx'
import { refusalErrors } from '#app/features/replications/refusal-words.ts'
import { planForm } from '#app/features/replications/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { editPlanPage } from '#app/web/plan-pages.server.ts'
import { useReply } from '#app/web/use-reply.ts'

export const handle = { hydrate: true }

export const loader = (args: LoaderFunctionArgs) => load(args, editPlanPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'replications', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), planForm(lang), manner, async (input) => {
      const { id } = await changePlan(person, params['id']!, input)
      return seeOther(href(`/replications/${id}`))
    })
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }]

export default function EditPlan() {
  const { heading, id, title, saved, version: savedVersion } = useLoaderData<typeof loader>()
  const { href } = useWords()
  const back = href(`/replications/${id}`)
  const sent = formReply(useReply<typeof action>())
  const conflict = sent?.refusal?.code === 'plan_changed'
  // After a conflict the form carries the version it was shown; otherwise the one it was opened with.
  const version = conflict || !sent ? savedVersion : Number(sent.values['version'])
  return (
    <Page narrow title={heading} crumbs={[{ href: back, label: title }]}>
      <PlanForm
        values={sent?.values ?? saved}
        errors={sent?.errors ?? {}}
        version={version}
        theirs={conflict ? saved : null}
        back={back}
      />
    </Page>
  )
}
