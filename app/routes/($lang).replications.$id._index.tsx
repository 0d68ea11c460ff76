import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlanActions } from '#app/features/replications/components/plan-actions.tsx'
import { PlanKeyNumbers } from '#app/features/replications/components/plan-key-numbers.tsx'
import { PlanNotices } from '#app/features/replications/components/plan-notices.tsx'
import { PlanSections } from '#app/features/replications/components/plan-view.tsx'
import { Article } from '#app/ui/article.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { planPage } from '#app/web/plan-pages.server.ts'

export const loader = (args: LoaderFunctionArgs) => load(args, planPage)

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.heading }]

export default function ReplicationPage() {
  const { heading, plan, child, offers, may } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <Page
      kicker={t('replications:plan.kicker')}
      title={heading}
      crumbs={[{ href: href(`/models/${plan.source.slug}`), label: plan.source.title }]}
      actions={<PlanActions id={plan.id} may={may} />}
    >
      <PlanNotices plan={plan} child={child} offers={offers} mayOutcome={may.outcome} />
      <Article opening={<PlanKeyNumbers plan={plan} />}>
        <PlanSections plan={plan} mayReport={may.report} />
      </Article>
    </Page>
  )
}
