import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FactsConflict } from '#app/features/profiles/components/facts-conflict.tsx'
import { FactsForm } from '#app/features/profiles/components/facts-form.tsx'
import { differing } from '#app/features/profiles/components/typed-values.ts'
import { recordFacts } from '#app/features/profiles/record-facts.server.ts'
import { refusalErrors } from '#app/features/profiles/refusal-words.ts'
import { factsForm } from '#app/features/profiles/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { factsPage } from '#app/web/profile-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, factsPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'profiles', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), factsForm(lang), manner, async (input) => {
      await recordFacts(person, params['code']!, input)
      return seeOther(href(`/places/${params['code']}/profile`))
    })
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }]

export default function EditProfile() {
  const { heading, code, place, version, sheet, saved } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const back = href(`/places/${code}/profile`)
  const sent = formReply(useActionData<typeof action>())
  const conflict = sent?.refusal?.code === 'profile_changed'
  return (
    <Page narrow title={heading} lead={t('profiles:form.lead')} crumbs={[{ href: back, label: place }]}>
      <FactsForm
        values={sent?.values ?? saved}
        errors={sent?.errors ?? {}}
        // After a conflict the form carries the version it was shown; otherwise the one it was opened with.
        version={conflict || !sent ? version : Number(sent.values['version'])}
        back={back}
      >
        {conflict && <FactsConflict saved={sheet} kinds={differing(saved, sent.values)} />}
      </FactsForm>
    </Page>
  )
}
