import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChangesView } from '#app/features/models/components/changes-view.tsx'
import { RevisionChoice } from '#app/features/models/components/revision-choice.tsx'
import { formatDate } from '#app/lib/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { compareRevisionsPage } from '#app/web/change-pages.server.ts'
import { load } from '#app/web/load.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, compareRevisionsPage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} (${data?.from.number} → ${data?.to.number})` },
  { name: 'robots', content: 'noindex' },
]

export default function CompareRevisions() {
  const { slug, title, revisions, from, to, changes, pictures } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  const name = ({ number, publishedAt }: typeof from) =>
    t('models:changes.dated', { number, date: formatDate(publishedAt, lang) })
  return (
    <Page
      title={t('models:changes.title')}
      lead={t('models:changes.lead')}
      crumbs={[
        { href: href(`/models/${slug}`), label: title },
        { href: href(`/models/${slug}/revisions`), label: t('models:revisions.title') },
      ]}
    >
      {revisions.length > 1 ? (
        <>
          <RevisionChoice slug={slug} revisions={revisions} from={from.number} to={to.number} />
          <ChangesView changes={changes} pictures={pictures} left={name(from)} right={name(to)} />
        </>
      ) : (
        <Notice kind="info">{t('models:changes.onlyOne')}</Notice>
      )}
    </Page>
  )
}
