import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChangesView } from '#app/features/models/components/changes-view.tsx'
import { formatDate } from '#app/lib/format.ts'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { draftChangesPage } from '#app/web/change-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, draftChangesPage)

export const meta = titleOf('models:changes.draftTitle')

export default function DraftChanges() {
  const { slug, title, published, changes, pictures } = useLoaderData<typeof loader>()
  const { t, lang, href } = useWords()
  const { number, publishedAt } = published
  return (
    <Page
      title={t('models:changes.draftTitle')}
      lead={t('models:changes.draftLead')}
      crumbs={[
        { href: href('/work'), label: t('models:work.title') },
        { href: href(`/models/${slug}/preview`), label: title },
      ]}
    >
      <ChangesView
        changes={changes}
        pictures={pictures}
        left={t('models:changes.dated', { number, date: formatDate(publishedAt, lang) })}
        right={t('models:changes.draft')}
      />
    </Page>
  )
}
