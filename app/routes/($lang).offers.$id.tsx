import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ChangesView } from '#app/features/models/components/changes-view.tsx'
import { TextLines } from '#app/features/replications/components/audience-field.tsx'
import { OfferDecisionForm } from '#app/features/replications/components/offer-decision-form.tsx'
import { decideOffer } from '#app/features/replications/decide-offer.server.ts'
import { refusalErrors } from '#app/features/replications/refusal-words.ts'
import { offerDecisionForm } from '#app/features/replications/schema.ts'
import { formatDate } from '#app/lib/format.ts'
import { SectionBlock } from '#app/ui/article.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'
import { formReply } from '#app/web/form-reply.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'
import { decidePage } from '#app/web/offer-pages.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, decidePage)

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'replications', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), offerDecisionForm, manner, async (input) => {
      const { slug, decision } = await decideOffer(person, params['id']!, input)
      return seeOther(href(decision === 'accepted' ? `/models/${slug}/edit` : '/work?list=offers'))
    })
  })

export const meta = titleOf('replications:offer.decideTitle')

export default function DecideOffer() {
  const { slug, title, planId, from, message, offeredAt, decided, changes } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  const sent = formReply(useActionData<typeof action>())
  return (
    <Page
      title={t('replications:offer.decideTitle')}
      crumbs={[
        { href: href('/work?list=offers'), label: t('replications:work.offers') },
        { href: href(`/models/${slug}`), label: title },
      ]}
    >
      <p>
        <PlaceName unit={from} />, {formatDate(offeredAt, lang)}.{' '}
        <a href={href(`/replications/${planId}`)}>{t('replications:offer.plan')}</a>
      </p>
      <SectionBlock id="message" title={t('replications:offer.says')}>
        <TextLines text={message} />
      </SectionBlock>
      {decided && !sent ? (
        <Notice kind="info">{t('replications:offer.decided')}</Notice>
      ) : (
        <>
          <h2>{t('replications:offer.would')}</h2>
          {changes ? (
            <ChangesView
              changes={changes}
              pictures={[]}
              left={t('replications:offer.draftTitle')}
              right={t('replications:offer.withTitle')}
            />
          ) : (
            <Notice kind="warning">{t('replications:refusals.offer_does_not_fit')}</Notice>
          )}
          <OfferDecisionForm values={sent?.values ?? {}} errors={sent?.errors ?? {}} />
        </>
      )}
    </Page>
  )
}
