import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { unitMeant } from '#app/features/places/unit-meant.server.ts'
import { StartForm } from '#app/features/replications/components/start-form.tsx'
import { refusalErrors } from '#app/features/replications/refusal-words.ts'
import { startForm } from '#app/features/replications/schema.ts'
import { startReplication } from '#app/features/replications/start-replication.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { newPlanPage } from '#app/web/plan-pages.server.ts'
import { useReply } from '#app/web/use-reply.ts'

export const handle = { hydrate: true }

export const loader = (args: LoaderFunctionArgs) => load(args, newPlanPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'replications', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), startForm, manner, async (input) => {
      const unitCode = await unitMeant(input.unitCode, 'any')
      const { id } = await startReplication(person, params['slug']!, { ...input, unitCode })
      return seeOther(href(`/replications/${id}`))
    })
  })

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }]

export default function NewReplication() {
  const { source, withdrawn, units, typed, preview, formKey } = useLoaderData<typeof loader>()
  const sent = formReply(useReply<typeof action>())
  const { t, href } = useWords()
  return (
    <Page
      narrow
      kicker={t('replications:new.kicker')}
      title={t('replications:new.title')}
      lead={t('replications:new.lead')}
      crumbs={[{ href: href(`/models/${source.slug}`), label: source.title }]}
    >
      {withdrawn && !sent ? (
        <Notice kind="warning">{t('replications:refusals.model_withdrawn')}</Notice>
      ) : units.length ? (
        <StartForm
          source={source}
          units={units}
          values={sent?.values ?? typed}
          errors={sent?.errors ?? {}}
          formKey={formKey}
          preview={preview}
          choices={sent?.refusal?.details['choices']}
        />
      ) : (
        <Notice kind="info">{t('replications:new.noUnit')}</Notice>
      )}
    </Page>
  )
}
