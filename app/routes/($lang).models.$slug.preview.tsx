import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DraftStatus } from '#app/features/models/components/draft-status.tsx'
import { ModelArticle } from '#app/features/models/components/model-article.tsx'
import { StateBadge } from '#app/features/models/components/work-lists.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { previewPage } from '#app/web/model-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, previewPage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.heading },
  { name: 'robots', content: 'noindex' },
]

export default function PreviewModel() {
  const draft = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <Page
      kicker={
        <>
          {t('models:preview.title')} <StateBadge state={draft.state} />
        </>
      }
      title={draft.heading}
      lead={draft.view.summary || undefined}
      crumbs={[{ href: href('/work'), label: t('models:work.title') }]}
    >
      <DraftStatus draft={draft} />
      <ModelArticle view={draft.view} unit={draft.unit} />
    </Page>
  )
}
