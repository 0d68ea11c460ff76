import type { PlanFacts } from '#app/features/replications/plan-facts.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import { metrics } from '#app/lib/taxonomy.ts'
import { Facts } from '#app/ui/facts.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Outcome = PlanFacts['outcomes'][number]

/** One outcome report as readers see it. */
export function OutcomeView({ outcome }: { outcome: Outcome }) {
  const { t, lang } = useWords()
  const count = (households: number | null) =>
    households === null
      ? t('replications:outcome.fewerThanFive')
      : t('replications:outcome.householdCount', { count: households })
  const metricName = (metric: string) => {
    const known = metrics.find((id) => id === metric)
    return known ? t(`taxonomy:metric.${known}`) : metric
  }
  return (
    <section aria-labelledby={`outcome-${outcome.months}`}>
      <h3 id={`outcome-${outcome.months}`}>{t('replications:outcome.after', { months: outcome.months })}</h3>
      <Facts
        items={[
          { label: t('replications:outcome.view.worked'), value: t(`taxonomy:worked.${outcome.worked}`) },
          { label: t('replications:outcome.view.on'), value: formatDate(outcome.on, lang) },
          { label: t('replications:outcome.view.reached'), value: count(outcome.householdsReached) },
          { label: t('replications:outcome.view.escaped'), value: count(outcome.householdsEscaped) },
          { label: t('replications:outcome.lessons'), value: outcome.lessons },
        ]}
      />
      {outcome.results.length > 0 && (
        <DataTable
          caption={t('replications:outcome.results')}
          head={(['metric', 'baseline', 'value', 'unit'] as const).map((name) =>
            t(`replications:outcome.${name}`),
          )}
          rows={outcome.results.map(({ metric, unit, baseline, value }) => [
            metricName(metric),
            baseline === null ? '–' : formatNumber(baseline, lang),
            formatNumber(value, lang),
            unit,
          ])}
          numeric={[1, 2]}
          short={['lead', 'named', 'figure', 'figure']}
        />
      )}
    </section>
  )
}
