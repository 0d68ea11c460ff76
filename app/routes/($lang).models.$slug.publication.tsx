import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DecisionForm } from '#app/features/models/components/decision-form.tsx'
import { versionForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { decisionPage } from '#app/web/draft-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => decisionPage(ctx, 'model.publish'))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), versionForm, manner, async (input) => {
      const { slug } = await publishModel(person, params['slug']!, input)
      return seeOther(href(`/models/${slug}?done=published`))
    })
  })

export const meta = titleOf('models:decision.publishTitle')

export default function PublishModel() {
  const { slug, title, version, unit } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const back = href(`/models/${slug}/preview`)
  return (
    <Page
      narrow
      title={t('models:decision.publishTitle')}
      lead={t('models:decision.publishText', { unit })}
      crumbs={[{ href: back, label: title }]}
    >
      <DecisionForm
        version={version}
        button={t('models:decision.publish')}
        back={back}
        errors={sent?.errors ?? {}}
      />
    </Page>
  )
}
