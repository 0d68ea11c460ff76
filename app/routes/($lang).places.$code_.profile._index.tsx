import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FactHistory, ProfileFacts } from '#app/features/profiles/components/profile-facts.tsx'
import { PovertyChart } from '#app/features/profiles/components/poverty-chart.tsx'
import { PovertyTable } from '#app/features/profiles/components/poverty-table.tsx'
import { factKinds } from '#app/features/profiles/schema.ts'
import { searchHref } from '#app/features/search/search-href.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { profilePage } from '#app/web/profile-pages.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, profilePage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data ? publicMeta({ title: data.title, description: data.description, origin: data.origin, location }) : []

export default function Profile() {
  const { title, code, place, facts, missing, history, years, standards, chart, may } =
    useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const here = `/places/${code}/profile`
  return (
    <Page
      title={title}
      lead={t('profiles:lead')}
      crumbs={[
        { href: href('/places'), label: t('places:title') },
        { href: href(`/places/${code}`), label: place },
      ]}
      actions={
        may.change && (
          <>
            <ButtonLink href={href(`${here}/edit`)}>{t('profiles:edit')}</ButtonLink>
            <ButtonLink href={href(`${here}/poverty`)} variant="secondary">
              {t('profiles:addYear')}
            </ButtonLink>
            <ButtonLink href={href('/profiles/import')} variant="quiet">
              {t('profiles:table.link')}
            </ButtonLink>
          </>
        )
      }
    >
      <section aria-labelledby="facts">
        <h2 id="facts">{t('profiles:facts')}</h2>
        {missing > 0 && <p>{t('profiles:missingCount', { count: missing, total: factKinds.length })}</p>}
        <ProfileFacts facts={facts} />
      </section>
      <section aria-labelledby="poverty">
        <h2 id="poverty">{t('profiles:poverty.title')}</h2>
        <p>{t('profiles:poverty.lead')}</p>
        {chart ? (
          <>
            <PovertyChart layout={chart} />
            <PovertyTable years={years} standards={standards} caption={t('profiles:poverty.caption')} />
          </>
        ) : (
          <p className="soft">{t('profiles:poverty.none')}</p>
        )}
      </section>
      {history.length > 0 && (
        <section aria-labelledby="history">
          <h2 id="history">{t('profiles:history')}</h2>
          <FactHistory facts={history} />
        </section>
      )}
      <p>
        <a href={href(searchHref({ q: '', sort: 'best', filters: {}, fits: code }))}>
          {t('profiles:models')}
        </a>
      </p>
    </Page>
  )
}
