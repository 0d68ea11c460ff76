import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { DecisionForm } from '#app/features/models/components/decision-form.tsx'
import { withdrawalForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { withdrawModel } from '#app/features/models/withdraw-model.server.ts'
import { TextArea } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'
import { withdrawalPage } from '#app/web/verdict-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, withdrawalPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), withdrawalForm, manner, async (input) => {
      await withdrawModel(person, params['slug']!, input)
      return seeOther(href(`/models/${params['slug']!}`))
    })
  })

export const meta = titleOf('models:withdrawal.title')

export default function WithdrawModel() {
  const { slug, title, number } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const back = href(`/models/${slug}`)
  return (
    <Page
      narrow
      title={t('models:withdrawal.title')}
      lead={t('models:withdrawal.text')}
      crumbs={[{ href: back, label: title }]}
    >
      <DecisionForm
        version={number}
        button={t('models:withdrawal.submit')}
        variant="danger"
        back={back}
        errors={sent?.errors ?? {}}
      >
        <TextArea
          name="reason"
          label={t('models:decision.reason')}
          hint={t('models:withdrawal.reasonHint')}
          errors={sent?.errors['reason']}
          defaultValue={textAt(sent?.values ?? {}, 'reason')}
          required
        />
      </DecisionForm>
    </Page>
  )
}
