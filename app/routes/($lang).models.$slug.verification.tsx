import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LiftList } from '#app/features/models/components/evidence.tsx'
import { VerificationClosed } from '#app/features/models/components/verification-closed.tsx'
import { VerificationForm } from '#app/features/models/components/verification-form.tsx'
import { verificationForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { verifyModel } from '#app/features/models/verify-model.server.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'
import { verificationPage } from '#app/web/verdict-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, verificationPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), verificationForm, manner, async (input) => {
      await verifyModel(person, params['slug']!, input)
      return seeOther(href('/work?list=unverified'))
    })
  })

export const meta = titleOf('models:verification.title')

export default function VerifyModel() {
  const { slug, title, number, unit, gaps, withdrawn, decided } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const back = href(`/models/${slug}`)
  const closed = withdrawn || decided !== null
  return (
    <Page
      narrow
      title={t('models:verification.title')}
      lead={t('models:verification.lead', { number, unit })}
      crumbs={[
        { href: href('/work?list=unverified'), label: t('models:work.unverified') },
        { href: back, label: title },
      ]}
      actions={
        <ButtonLink href={back} variant="secondary">
          {t('models:verification.read')}
        </ButtonLink>
      }
    >
      {closed && <VerificationClosed number={number} decided={withdrawn ? null : decided} />}
      {!closed && gaps.length > 0 && (
        <Notice kind="info" title={t('models:verification.gaps')}>
          <LiftList lift={gaps} />
        </Notice>
      )}
      {(!closed || sent) && (
        <VerificationForm
          number={number}
          back={back}
          values={sent?.values ?? {}}
          errors={sent?.errors ?? {}}
        />
      )}
    </Page>
  )
}
