import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { PlaceReportForm } from '#app/features/word-import/components/place-report-form.tsx'
import { confirmReport } from '#app/features/word-import/confirm-report.server.ts'
import { refusalErrors } from '#app/features/word-import/refusal-words.ts'
import { placingForm } from '#app/features/word-import/schema.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'
import { placeReportPage } from '#app/web/word-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, placeReportPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'word', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), placingForm, manner, async (input) => {
      const { slug } = await confirmReport(person, params['id']!, input)
      return seeOther(href(`/models/${slug}/edit`))
    })
  })

export const meta = titleOf('word:review.title')

export default function PlaceReport() {
  const { id, fileName, unit, turned, guessed, ...report } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const codes = turned ?? ''
  return (
    <Page
      narrow
      kicker={`${fileName} · ${unit}`}
      title={t('word:review.title')}
      lead={t('word:review.lead')}
      crumbs={[{ href: href('/models/from-word'), label: t('word:upload.title') }]}
    >
      {turned && (
        <Notice kind="warning">
          {t(guessed ? 'word:review.turnedGuess' : 'word:review.turned', { codes })}
        </Notice>
      )}
      <PlaceReportForm {...report} values={sent?.values ?? null} errors={sent?.errors ?? {}} />
      <form method="post" action={href(`/models/from-word/${id}/removal`)} className="form">
        <Button variant="quiet">{t('word:review.discard')}</Button>
      </form>
    </Page>
  )
}
