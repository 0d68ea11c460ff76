import { metricLabel } from '#app/features/models/labels.ts'
import { Note } from '#app/features/replications/components/audience-field.tsx'
import type { PlanFacts } from '#app/features/replications/plan-facts.ts'
import { formatDate, formatNumber } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Words } from '#app/lib/words.ts'
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
  const aimed = outcome.results.some(({ expected }) => expected !== null)
  return (
    <section aria-labelledby={`outcome-${outcome.months}`}>
      <h3 id={`outcome-${outcome.months}`}>{t('replications:outcome.after', { months: outcome.months })}</h3>
      <Facts
        items={[
          { label: t('replications:outcome.view.worked'), value: t(`taxonomy:worked.${outcome.worked}`) },
          { label: t('replications:outcome.view.on'), value: formatDate(outcome.on, lang) },
          { label: t('replications:outcome.view.reached'), value: count(outcome.householdsReached) },
          { label: t('replications:outcome.view.escaped'), value: count(outcome.householdsEscaped) },
          {
            label: t('replications:outcome.lessons'),
            value: <Note text={outcome.lessons} audience={outcome.lessonsFor} />,
          },
        ]}
      />
      {outcome.results.length > 0 && (
        <DataTable
          caption={t('replications:outcome.results')}
          head={[
            ...(['metric', 'baseline', 'value', 'unit'] as const).map((name) =>
              t(`replications:outcome.${name}`),
            ),
            ...(aimed ? [t('replications:outcome.targetHead')] : []),
          ]}
          rows={outcome.results.map(({ metric, unit, baseline, value, expected, reached }) => [
            metricLabel(t, metric),
            baseline === null ? '–' : formatNumber(baseline, lang),
            formatNumber(value, lang),
            unit,
            ...(aimed ? [targetWords(expected, reached, t, lang)] : []),
          ])}
          numeric={[1, 2]}
          short={['lead', 'named', 'figure', 'figure', 'named']}
        />
      )}
    </section>
  )
}

/** "20, reached": what was hoped for, and whether it came. */
function targetWords(expected: number | null, reached: boolean | null, t: Words, lang: Lang): string {
  if (expected === null) return '–'
  const verdict = reached === null ? null : t(`replications:outcome.target.${reached ? 'yes' : 'no'}`)
  return [formatNumber(expected, lang), verdict].filter(Boolean).join(', ')
}
