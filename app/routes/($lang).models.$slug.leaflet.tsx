import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LeafletSheet } from '#app/features/models/components/leaflet-sheet.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { leafletPage } from '#app/web/compare-pages.server.ts'
import { load } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, leafletPage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.view.title },
  // The model itself is the page to be found.
  { name: 'robots', content: 'noindex' },
]

export default function Leaflet() {
  const { slug, ...leaflet } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <Page
      narrow
      title={leaflet.view.title}
      lead={leaflet.place}
      crumbs={[{ href: href(`/models/${slug}`), label: t('models:leaflet.back') }]}
    >
      <p className="soft screen-only">
        {t('models:leaflet.print')}{' '}
        <a href={href(`/models/${slug}/leaflet.pdf`)}>{t('models:leaflet.pdfSaved')}</a>
      </p>
      <LeafletSheet leaflet={leaflet} />
    </Page>
  )
}
