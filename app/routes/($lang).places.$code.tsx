import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlaceResults, PlaceSearchBox } from '#app/features/places/components/place-search.tsx'
import { UnitChildren } from '#app/features/places/components/unit-children.tsx'
import { EndedNotice, UnitFacts } from '#app/features/places/components/unit-facts.tsx'
import { UnitHistory } from '#app/features/places/components/unit-history.tsx'
import { levelOf } from '#app/features/places/rules.ts'
import { ReplicationList } from '#app/features/replications/components/replication-list.tsx'
import { ModelCards } from '#app/features/search/components/model-cards.tsx'
import { searchHref } from '#app/features/search/search-href.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { JsonLd } from '#app/ui/json-ld.tsx'
import { Page } from '#app/ui/page.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'
import { linkedPlace } from '#app/web/linked-things.ts'
import { load } from '#app/web/load.server.ts'
import { placePage } from '#app/web/place-pages.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, placePage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  data ? publicMeta({ ...data, location }) : []

export default function Place() {
  const { unit, history, children, successor, models, replications, found, ...page } =
    useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  const province = unit.province && {
    code: unit.province.code,
    name: t(`common:place.${unit.province.kind}`, unit.province),
  }
  const crumbs = [
    { href: href('/places'), label: t('places:title') },
    ...(province ? [{ href: href(`/places/${province.code}`), label: province.name }] : []),
  ]
  const inside = t('places:search.inside', { name: unit.name })
  return (
    <Page title={<PlaceName unit={unit} />} crumbs={crumbs}>
      <JsonLd things={linkedPlace({ lang, ...page, code: unit.code, name: page.title, province })} />
      <EndedNotice unit={unit} successor={successor} />
      <UnitFacts unit={unit} history={history} />
      {levelOf(unit.kind) === 'commune' && (
        <p>
          <a href={href(`/places/${unit.code}/profile`)}>{t('profiles:link')}</a>
        </p>
      )}
      {page.mayImport && (
        <p>
          <a href={href('/profiles/import')}>{t('profiles:table.title')}</a>
        </p>
      )}
      {models.total === 0 && unit.validTo === null && (
        <p className="soft">
          {t('places:unit.noModels')} <a href={href('/models')}>{t('places:unit.otherModels')}</a>
        </p>
      )}
      {models.total > 0 && (
        <section aria-labelledby="models">
          <h2 id="models">{t('places:unit.models')}</h2>
          <ModelCards cards={models.cards} />
          <p>
            <ButtonLink
              variant="secondary"
              href={href(searchHref({ q: '', sort: 'best', filters: models.filters }))}
            >
              {t('places:unit.modelsLink')}
            </ButtonLink>
          </p>
        </section>
      )}
      {replications.length > 0 && (
        <section aria-labelledby="replications">
          <h2 id="replications">{t('replications:list.title')}</h2>
          <ReplicationList rows={replications} />
        </section>
      )}
      {children.length > 0 && (
        <PlaceSearchBox action={href(`/places/${unit.code}`)} q={found?.q} label={inside} />
      )}
      {found ? <PlaceResults {...found} /> : <UnitChildren units={children} />}
      <UnitHistory unit={unit} history={history} />
    </Page>
  )
}
