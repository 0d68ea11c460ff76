import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { StartModelForm } from '#app/features/models/components/start-model-form.tsx'
import { startForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { startModel } from '#app/features/models/start-model.server.ts'
import { unitMeant } from '#app/features/places/unit-meant.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { newModelPage } from '#app/web/draft-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'
import { useReply } from '#app/web/use-reply.ts'

export const handle = { hydrate: true }

export const loader = (args: LoaderFunctionArgs) => load(args, newModelPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), startForm, manner, async (input) => {
      const unitCode = await unitMeant(input.unitCode, 'any')
      const { slug } = await startModel(person, { ...input, unitCode })
      return seeOther(href(`/models/${slug}/edit`))
    })
  })

export const meta = titleOf('models:new.title')

export default function NewModel() {
  const { units, formKey } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useReply<typeof action>())
  return (
    <Page
      narrow
      title={t('models:new.title')}
      lead={t('models:new.lead')}
      crumbs={[{ href: href('/work'), label: t('models:work.title') }]}
    >
      {units.length > 0 ? (
        <>
          <Notice kind="info" title={t('word:upload.linkText')}>
            <a href={href('/models/from-word')}>{t('word:upload.link')}</a>
          </Notice>
          <StartModelForm
            units={units}
            values={sent?.values ?? {}}
            errors={sent?.errors ?? {}}
            formKey={formKey}
            choices={sent?.refusal?.details['choices']}
          />
        </>
      ) : (
        <Notice kind="info">{t('models:new.noUnit')}</Notice>
      )}
    </Page>
  )
}
