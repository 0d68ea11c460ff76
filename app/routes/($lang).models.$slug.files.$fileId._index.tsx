import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { changeFile } from '#app/features/models/change-file.server.ts'
import { FileErrors, FileWordsFields } from '#app/features/models/components/file-form.tsx'
import { fileWordsForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'
import { DraftPartPage } from '#app/web/draft-part-page.tsx'
import { filePage } from '#app/web/file-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, filePage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const slug = params['slug']!
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), fileWordsForm, manner, async (words) => {
      await changeFile(person, slug, params['fileId']!, words)
      return seeOther(href(`/models/${slug}/files?changed`))
    })
  })

export const meta = titleOf('models:file.change')

export default function ModelFile() {
  const draft = useLoaderData<typeof loader>()
  const { file, options } = draft
  const { t } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const form = { values: sent?.values ?? file, errors: sent?.errors ?? {}, options }
  return (
    <DraftPartPage heading={t('models:file.change')} lead={file.title} draft={draft}>
      <form method="post" className="form">
        <FileErrors errors={form.errors} />
        <FileWordsFields {...form} />
        <FormActions>
          <Button>{t('models:edit.save')}</Button>
        </FormActions>
      </form>
    </DraftPartPage>
  )
}
