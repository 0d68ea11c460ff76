import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChangesView } from '#app/features/models/components/changes-view.tsx'
import { AdaptationList } from '#app/features/replications/components/adaptation-list.tsx'
import { TextLines } from '#app/features/replications/components/audience-field.tsx'
import { SectionBlock } from '#app/ui/article.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { planChangesPage } from '#app/web/lineage-pages.server.ts'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, planChangesPage)

export const meta = titleOf('replications:changes.title')

export default function PlanChanges() {
  const { id, number, place, source, adaptations, adapted, changes } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  const told = adaptations !== '' || adapted.length > 0
  return (
    <Page
      title={t('replications:changes.title')}
      lead={t('replications:changes.lead')}
      crumbs={[
        { href: href(`/models/${source.slug}`), label: source.title },
        { href: href(`/replications/${id}`), label: place },
      ]}
    >
      {told && (
        <SectionBlock id="adaptations" title={t('replications:plan.adaptations')}>
          <TextLines text={adaptations} />
          <AdaptationList rows={adapted} />
        </SectionBlock>
      )}
      <ChangesView
        changes={changes}
        pictures={[]}
        left={t('replications:changes.source', { number })}
        right={place}
      />
    </Page>
  )
}
