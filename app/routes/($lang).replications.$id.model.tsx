import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { deriveModel } from '#app/features/replications/derive-model.server.ts'
import { refusalErrors } from '#app/features/replications/refusal-words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { anyVersionForm } from '#app/features/models/form-schema.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { derivePage } from '#app/web/offer-pages.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, derivePage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'replications', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), anyVersionForm, manner, async () => {
      const { slug } = await deriveModel(person, params['id']!)
      return seeOther(href(`/models/${slug}/preview`))
    })
  })

export const meta = titleOf('replications:derive.title')

export default function DeriveModel() {
  const { id, title, completed, keepsNotes } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const back = href(`/replications/${id}`)
  return (
    <Page
      narrow
      title={t('replications:derive.title')}
      lead={t('replications:derive.lead')}
      crumbs={[{ href: back, label: title }]}
    >
      {keepsNotes && <Notice kind="info">{t('replications:derive.kept')}</Notice>}
      {completed ? (
        <form method="post" className="form">
          <ErrorSummary errors={sent?.errors ?? {}} />
          <FormActions>
            <Button>{t('replications:derive.go')}</Button>
            <ButtonLink href={back} variant="quiet">
              {t('replications:back')}
            </ButtonLink>
          </FormActions>
        </form>
      ) : (
        <Notice kind="warning">{t('replications:refusals.not_completed')}</Notice>
      )}
    </Page>
  )
}
