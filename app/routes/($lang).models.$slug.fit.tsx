import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FitAnswer } from '#app/features/profiles/components/fit-answer.tsx'
import { FitForm } from '#app/features/profiles/components/fit-form.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'
import { fitPage } from '#app/web/fit-pages.server.ts'
import { load } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, fitPage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data && `${data.heading} - ${data.title}` },
  // One page for each model and commune would be millions of them.
  { name: 'robots', content: 'noindex' },
]

export default function FitPage() {
  const { slug, title, heading, typed, errors, choices, own, answer } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const form = { slug, typed, errors, choices, unit: own }
  return (
    <Page
      narrow
      kicker={t('profiles:fit.kicker')}
      title={heading}
      lead={answer ? undefined : t('profiles:fit.askLead')}
      crumbs={[{ href: href(`/models/${slug}`), label: title }]}
    >
      {answer ? (
        <>
          <p>
            <PlaceName unit={answer.unit} />
          </p>
          {answer.ownPlace && <Notice kind="info">{t('profiles:fit.ownPlace')}</Notice>}
          <FitAnswer
            fit={answer.fit}
            profileHref={href(`/places/${answer.unit.code}/profile`)}
            mayEdit={answer.mayEdit}
          />
          <p className="page-actions">
            <ButtonLink href={href(`/models/${slug}/replications/new`)}>
              {t('profiles:fit.replicate')}
            </ButtonLink>
            <ButtonLink href={href(`/places/${answer.unit.code}/profile`)} variant="secondary">
              {t('profiles:fit.profile')}
            </ButtonLink>
          </p>
          <h2>{t('profiles:fit.other')}</h2>
          <FitForm {...form} unit={null} label={t('profiles:fit.compare')} />
        </>
      ) : (
        <FitForm {...form} label={t('profiles:fit.compare')} />
      )}
    </Page>
  )
}
