import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerInvitation } from '#app/features/models/answer-invitation.server.ts'
import { InvitationForm } from '#app/features/models/components/invitation-form.tsx'
import { answerForm } from '#app/features/models/form-schema.ts'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { invitationPage } from '#app/web/coauthor-pages.server.ts'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders

export const loader = (args: LoaderFunctionArgs) => load(args, invitationPage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const id = params['id']!
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), answerForm, manner, async (input) => {
      const { step } = await answerInvitation(person, id, input)
      const stays = step === 'accepted' ? '?accepted' : step === 'renamed' ? '?saved' : null
      return seeOther(href(stays ? `/invitations/${id}${stays}` : '/work'))
    })
  })

export const meta = titleOf('models:invitation.title')

export default function Invitation() {
  const { slug, title, unit, inviter, state, drafted, credit, done } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  const open = state === 'invited' || state === 'accepted'
  return (
    <Page
      narrow
      title={t('models:invitation.title')}
      lead={t('models:invitation.lead', { unit })}
      crumbs={[{ href: href('/work'), label: t('models:work.title') }]}
    >
      {done && !sent && <Notice kind="success">{t(`models:invitation.${done}`)}</Notice>}
      {!open && <Notice kind="info">{t('models:invitation.over')}</Notice>}
      <Facts
        items={[
          { label: t('models:invitation.what'), value: title },
          ...(inviter ? [{ label: t('models:invitation.who'), value: inviter }] : []),
        ]}
      />
      {state === 'accepted' && drafted && (
        <p>
          <ButtonLink href={href(`/models/${slug}/preview`)}>{t('models:invitation.open')}</ButtonLink>
        </p>
      )}
      {open && (
        <InvitationForm
          values={sent?.values ?? credit}
          errors={sent?.errors ?? {}}
          accepted={state === 'accepted'}
        />
      )}
    </Page>
  )
}
