import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DecisionForm } from '#app/features/models/components/decision-form.tsx'
import { returnForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { returnModel } from '#app/features/models/return-model.server.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { TextArea } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { decisionPage } from '#app/web/draft-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, (ctx) => decisionPage(ctx, 'model.return'))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), returnForm, manner, async (input) => {
      await returnModel(person, params['slug']!, input)
      return seeOther(href('/work?list=waiting'))
    })
  })

export const meta = titleOf('models:decision.returnTitle')

export default function ReturnModel() {
  const { slug, title, version } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const back = href(`/models/${slug}/preview`)
  return (
    <Page
      narrow
      title={t('models:decision.returnTitle')}
      lead={t('models:decision.returnText')}
      crumbs={[{ href: back, label: title }]}
    >
      <DecisionForm
        version={version}
        button={t('models:decision.return')}
        back={back}
        errors={sent?.errors ?? {}}
      >
        <TextArea
          name="reason"
          label={t('models:decision.reason')}
          hint={t('models:decision.reasonHint')}
          errors={sent?.errors['reason']}
          defaultValue={textAt(sent?.values ?? {}, 'reason')}
          required
        />
      </DecisionForm>
    </Page>
  )
}
