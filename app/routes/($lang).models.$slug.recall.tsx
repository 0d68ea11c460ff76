import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DecisionForm } from '#app/features/models/components/decision-form.tsx'
import { anyVersionForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { takeBackModel } from '#app/features/models/take-back-model.server.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { decisionPage } from '#app/web/draft-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => decisionPage(ctx, 'model.submit'))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), anyVersionForm, manner, async () => {
      await takeBackModel(person, params['slug']!)
      return seeOther(href(`/models/${params['slug']!}/edit`))
    })
  })

export const meta = titleOf('models:decision.takeBackTitle')

export default function TakeBackModel() {
  const { slug, title, version } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const back = href(`/models/${slug}/preview`)
  return (
    <Page
      narrow
      title={t('models:decision.takeBackTitle')}
      lead={t('models:decision.takeBackText')}
      crumbs={[{ href: back, label: title }]}
    >
      <DecisionForm
        version={version}
        button={t('models:decision.takeBack')}
        back={back}
        errors={sent?.errors ?? {}}
      />
    </Page>
  )
}
