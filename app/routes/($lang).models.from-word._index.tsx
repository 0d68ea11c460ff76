import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { unitMeant } from '#app/features/places/unit-meant.server.ts'
import { UploadReportForm } from '#app/features/word-import/components/upload-report-form.tsx'
import { WaitingReports } from '#app/features/word-import/components/waiting-reports.tsx'
import { refusalErrors } from '#app/features/word-import/refusal-words.ts'
import { uploadForm } from '#app/features/word-import/schema.ts'
import { uploadReport } from '#app/features/word-import/upload-report.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'
import { useReply } from '#app/web/use-reply.ts'
import { fromWordPage } from '#app/web/word-pages.server.ts'

export const handle = { hydrate: true }

export const loader = (args: LoaderFunctionArgs) => load(args, fromWordPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'word', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), uploadForm, manner, async ({ formKey, unitCode, report }) => {
      const upload = { formKey, unitCode: await unitMeant(unitCode, 'any'), fileName: report.name }
      const bytes = new Uint8Array(await report.arrayBuffer())
      const { id } = await uploadReport(person, { ...upload, bytes })
      return seeOther(href(`/models/from-word/${id}`))
    })
  })

export const meta = titleOf('word:upload.title')

export default function FromWord() {
  const { units, formKey, waiting, days } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useReply<typeof action>())
  return (
    <Page
      narrow
      title={t('word:upload.title')}
      lead={t('word:upload.lead')}
      crumbs={[
        { href: href('/work'), label: t('models:work.title') },
        { href: href('/models/new'), label: t('models:new.title') },
      ]}
    >
      {units.length > 0 ? (
        <UploadReportForm
          units={units}
          values={sent?.values ?? {}}
          errors={sent?.errors ?? {}}
          formKey={formKey}
          choices={sent?.refusal?.details['choices']}
        />
      ) : (
        <Notice kind="info">{t('models:new.noUnit')}</Notice>
      )}
      <WaitingReports reports={waiting} days={days} />
    </Page>
  )
}
