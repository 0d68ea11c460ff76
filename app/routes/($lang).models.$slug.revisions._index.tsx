import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts'
import { RevisionChoice } from '#app/features/models/components/revision-choice.tsx'
import { Page } from '#app/ui/page.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { revisionsPage } from '#app/web/model-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, revisionsPage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.heading}: ${data?.title}` },
  ...(data?.withdrawn ? [{ name: 'robots', content: 'noindex' }] : []),
]

export default function Revisions() {
  const { slug, title, heading, current, rows } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  const [newest, before] = rows
  return (
    <Page
      narrow
      title={heading}
      lead={t('models:revisions.lead')}
      crumbs={[{ href: href(`/models/${slug}`), label: title }]}
    >
      <DataTable
        caption={heading}
        captionHidden
        head={[
          t('models:work.published'),
          t('models:field.title'),
          t('models:read.households'),
          t('models:read.total'),
        ]}
        numeric={[2, 3]}
        short={['lead', 'note', 'named', 'named']}
        rows={rows.map((row) => [
          <span key="number">
            <a href={href(`/models/${slug}/revisions/${row.number}`)}>
              {t('models:revisions.number', { number: row.number })}
            </a>
            , {formatDate(row.publishedAt, lang)}
            {row.number === current && ` (${t('models:revisions.current')})`}
          </span>,
          row.title,
          formatNumber(row.households, lang),
          formatMoney(row.totalCostVnd, lang),
        ])}
      />
      {before && newest && (
        <section>
          <h2>{t('models:changes.link')}</h2>
          <RevisionChoice slug={slug} revisions={rows} from={before.number} to={newest.number} />
        </section>
      )}
    </Page>
  )
}
