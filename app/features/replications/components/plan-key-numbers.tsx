import { StateBadge } from '#app/features/replications/components/state-badge.tsx'
import type { PlanFacts } from '#app/features/replications/plan-facts.ts'
import { formatDate, formatMoney, formatNumber } from '#app/lib/format.ts'
import { KeyNumbers } from '#app/ui/article.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The figures a plan's page opens with, and where it was copied from. */
export function PlanKeyNumbers({ plan }: { plan: PlanFacts }) {
  const { t, lang, href } = useWords()
  const { source } = plan
  return (
    <>
      <KeyNumbers
        items={[
          { label: t('replications:plan.state'), value: <StateBadge state={plan.state} /> },
          { label: t('replications:plan.households'), value: formatNumber(plan.households, lang) },
          { label: t('replications:plan.startedOn'), value: formatDate(plan.startedOn, lang) },
          { label: t('replications:plan.total'), value: formatMoney(plan.totals.totalVnd, lang) },
          {
            label: t('replications:plan.perHousehold'),
            value: formatMoney(plan.totals.perHouseholdVnd, lang),
          },
        ]}
      />
      <p>
        {t('replications:plan.source')}: <a href={href(`/models/${source.slug}`)}>{source.title}</a>,{' '}
        {t('replications:plan.sourceRevision', { number: source.number })}, <PlaceName unit={source.unit} />.{' '}
        {source.newest > source.number && t('replications:plan.newerRevision', { number: source.newest })}
      </p>
    </>
  )
}
