import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Credits } from '#app/features/models/components/credits.tsx'
import { ModelArticle } from '#app/features/models/components/model-article.tsx'
import { formatDate } from '#app/lib/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { revisionPage } from '#app/web/model-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, revisionPage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.view.title} (${data?.number})` },
  // The current text is the one to be found.
  { name: 'robots', content: 'noindex' },
]

export default function RevisionPage() {
  const { slug, view, unit, number, publishedAt, credits, current } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  return (
    <Page
      kicker={t('models:revisions.number', { number })}
      title={view.title}
      lead={view.summary}
      crumbs={[
        { href: href(`/models/${slug}`), label: t('models:revisions.toCurrent') },
        { href: href(`/models/${slug}/revisions`), label: t('models:revisions.title') },
      ]}
    >
      {number !== current && (
        <Notice kind="warning" title={t('models:revisions.oldTitle', { number })}>
          <p>
            {t('models:revisions.oldText')}{' '}
            <a href={href(`/models/${slug}`)}>{t('models:revisions.toCurrent')}</a>
          </p>
        </Notice>
      )}
      <p className="soft">{t('models:read.published', { date: formatDate(publishedAt, lang), number })}</p>
      <Credits credits={credits} />
      <ModelArticle view={view} unit={unit} />
    </Page>
  )
}
