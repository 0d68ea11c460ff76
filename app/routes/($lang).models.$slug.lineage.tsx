import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LineageBreakdown } from '#app/features/replications/components/lineage-breakdown.tsx'
import { LineageTable } from '#app/features/replications/components/lineage-table.tsx'
import { LineageTree } from '#app/features/replications/components/lineage-tree.tsx'
import { SuccessSentence } from '#app/features/replications/components/success-sentence.tsx'
import { SectionBlock } from '#app/ui/article.tsx'
import { Page } from '#app/ui/page.tsx'
import { Paging } from '#app/ui/paging.tsx'
import { useWords } from '#app/ui/words.tsx'
import { lineagePage } from '#app/web/lineage-pages.server.ts'
import { load } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, lineagePage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.heading },
  { name: 'robots', content: 'noindex' },
]

export default function LineagePage() {
  const { slug, title, summary, breakdown, tree, drawn, rows, only, previous, next } =
    useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const { whole, generations } = summary
  return (
    <Page
      kicker={t('replications:lineage.pageKicker')}
      title={title}
      lead={t('replications:lineage.lead')}
      crumbs={[{ href: href(`/models/${slug}`), label: title }]}
    >
      {whole.total === 0 ? (
        <p>{t('replications:lineage.none')}</p>
      ) : (
        <>
          <p>
            {t('replications:lineage.whole', { count: whole.total, generations })}{' '}
            <SuccessSentence rate={whole} />
          </p>
          <SectionBlock id="tree" title={t('replications:lineage.tree')}>
            <p className="soft">{t('replications:lineage.treeLead')}</p>
            {drawn !== null && <p>{t('replications:lineage.tooMany', { count: drawn })}</p>}
            <LineageTree root={tree} />
          </SectionBlock>
          <SectionBlock id="counts" title={t('replications:lineage.counts')}>
            <LineageBreakdown slug={slug} breakdown={breakdown} />
          </SectionBlock>
          <SectionBlock id="table" title={t('replications:lineage.table')}>
            {only.length > 0 && (
              <p>
                {t('replications:lineage.filtered', { what: only.join(', ') })}{' '}
                <a href={href(`/models/${slug}/lineage#table`)}>{t('replications:lineage.showAll')}</a>
              </p>
            )}
            <LineageTable rows={rows} />
            <Paging
              label={t('replications:lineage.page')}
              previous={previous && href(previous)}
              next={next && href(next)}
            />
          </SectionBlock>
        </>
      )}
    </Page>
  )
}
