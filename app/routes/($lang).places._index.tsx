import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlaceResults, PlaceSearchBox } from '#app/features/places/components/place-search.tsx'
import { ProvinceGroups } from '#app/features/places/components/province-groups.tsx'
import { formatDate } from '#app/lib/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { placesPage } from '#app/web/place-pages.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, placesPage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data ? publicMeta({ ...data, location }) : []

export default function Places() {
  const { found, groups, asOf } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  return (
    <Page title={t('places:title')} lead={t('places:lead')}>
      <PlaceSearchBox action={href('/places')} q={found?.q} />
      {found ? (
        <>
          <PlaceResults {...found} />
          <p>
            <ButtonLink variant="secondary" href={href('/places')}>
              {t('places:search.all')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <ProvinceGroups groups={groups} />
      )}
      {asOf && <p className="soft">{t('places:asOf', { date: formatDate(asOf, lang) })}</p>}
    </Page>
  )
}
