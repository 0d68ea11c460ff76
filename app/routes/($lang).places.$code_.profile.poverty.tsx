import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PovertyForm } from '#app/features/profiles/components/poverty-form.tsx'
import { PovertyTable } from '#app/features/profiles/components/poverty-table.tsx'
import { recordPoverty } from '#app/features/profiles/record-poverty.server.ts'
import { refusalErrors } from '#app/features/profiles/refusal-words.ts'
import { povertyForm } from '#app/features/profiles/schema.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { povertyPage } from '#app/web/profile-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, povertyPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'profiles', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), povertyForm, manner, async (input) => {
      await recordPoverty(person, params['code']!, input)
      return seeOther(href(`/places/${params['code']}/profile#poverty`))
    })
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }]

export default function EnterYear() {
  const { heading, code, place, counts, standards, saved } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const back = href(`/places/${code}/profile`)
  const sent = formReply(useActionData<typeof action>())
  return (
    <Page narrow title={heading} lead={t('profiles:yearForm.lead')} crumbs={[{ href: back, label: place }]}>
      <PovertyForm values={sent?.values ?? saved} errors={sent?.errors ?? {}} back={back} />
      {counts.length > 0 && (
        <section aria-labelledby="known">
          <h2 id="known">{t('profiles:yearForm.known')}</h2>
          <PovertyTable years={counts} standards={standards} caption={t('profiles:yearForm.knownCaption')} />
        </section>
      )}
    </Page>
  )
}
