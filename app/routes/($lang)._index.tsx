import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CategoryLinks } from '#app/features/search/components/category-links.tsx'
import { EmptyFront } from '#app/features/search/components/empty-front.tsx'
import { FrontDoors } from '#app/features/search/components/front-doors.tsx'
import { ModelCards } from '#app/features/search/components/model-cards.tsx'
import { formatNumber } from '#app/lib/format.ts'
import { langOfPath } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'
import { FrontColumns, FrontPage, FrontSection, Hero, StatStrip } from '#app/ui/front.tsx'
import { JsonLd } from '#app/ui/json-ld.tsx'
import { useWords } from '#app/ui/words.tsx'
import { frontPage } from '#app/web/front-page.server.ts'
import { linkedSite } from '#app/web/linked-things.ts'
import { load } from '#app/web/load.server.ts'
import { publicMeta } from '#app/web/public-meta.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, frontPage)

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const t = wordsFor(langOfPath(location.pathname))
  const title = `${t('common:shell.name')} - ${t('common:shell.motto')}`
  return data ? publicMeta({ title, description: t('front:lead'), origin: data.origin, location }) : []
}

const tries = ['cattle', 'water', 'house', 'jobs'] as const
const figureNames = ['models', 'replications', 'outcomes', 'provinces'] as const

export default function Front() {
  const { strongest, newest, figures, categories, first, origin } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  if (first) return <EmptyFront {...first} />
  const all = { href: href('/models'), label: t('front:all') }
  return (
    <FrontPage>
      <JsonLd things={linkedSite({ origin, lang })} />
      <Hero
        title={t('front:title')}
        lead={t('front:lead')}
        searchAction={href('/models')}
        searchLabel={t('front:search')}
        searchHint={t('front:searchHint')}
        suggestions={{ from: href('/models/suggestions'), label: t('search:suggest.label') }}
      >
        {t('front:try')}{' '}
        {tries.map((name) => (
          <a key={name} href={href(`/models?q=${encodeURIComponent(t(`front:tries.${name}`))}`)}>
            {t(`front:tries.${name}`)}
          </a>
        ))}
      </Hero>
      <FrontColumns>
        <FrontSection title={t('front:doors')} compact>
          <FrontDoors />
        </FrontSection>
        {strongest.length > 0 && (
          <FrontSection title={t('front:strongest')} more={all}>
            <ModelCards cards={strongest} />
          </FrontSection>
        )}
      </FrontColumns>
      <StatStrip
        items={figureNames
          .filter((name) => figures[name] > 0)
          .map((name) => ({
            value: formatNumber(figures[name], lang),
            label: t(`front:stats.${name}`),
          }))}
      />
      <FrontSection title={t('front:categories')}>
        <CategoryLinks counts={categories} />
      </FrontSection>
      {newest.length > 0 && (
        <FrontSection title={t('front:newest')} more={{ ...all, href: href('/models?sort=newest') }}>
          <ModelCards cards={newest} />
        </FrontSection>
      )}
    </FrontPage>
  )
}
