import type { TypedText } from '#app/features/models/typed-draft.ts'
import { figureText } from '#app/features/models/typed-draft.ts'
import { metricLabel } from '#app/features/models/labels.ts'
import type { OutcomeResult, PlanInput } from '#app/features/replications/schema.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import { wordsFor } from '#app/lib/words.ts'

type Measure = { metric: string; unit: string }

/**
 * A plan as its form shows it, so that reading the form again gives the same plan. Measures of the source of which
 * nothing is expected yet are offered as rows without a figure.
 */
export function typedPlan(plan: PlanInput, measures: readonly Measure[], lang: Lang): TypedText {
  const whole = (value: number | null) => (value === null ? '' : formatNumber(value, lang))
  return {
    ...plan,
    version: String(plan.version),
    households: whole(plan.households),
    costs: plan.costs.map((row) => ({
      ...row,
      amountVnd: whole(row.amountVnd),
      sourceAmountVnd: whole(row.sourceAmountVnd),
    })),
    foundFunding: plan.foundFunding.map((row) => ({ ...row, amountVnd: whole(row.amountVnd) })),
    expected: typedMeasures(plan.expected, measures, lang),
  }
}

/** Measures with their figures, then those of the source that have none yet. */
export function typedMeasures(
  rows: readonly OutcomeResult[],
  measures: readonly Measure[],
  lang: Lang,
): TypedText[] {
  const t = wordsFor(lang)
  const figure = (value: number | null) => (value === null ? '' : figureText(value, lang))
  const open = measures.filter(
    (one) => !rows.some((row) => row.metric === one.metric && row.unit === one.unit),
  )
  const unique = open.filter(
    (one, at) => open.findIndex((row) => row.metric === one.metric && row.unit === one.unit) === at,
  )
  return [
    ...rows.map((row) => ({ ...row, baseline: figure(row.baseline), value: figure(row.value) })),
    ...unique.map((row) => ({ ...row, baseline: '', value: '' })),
  ].map((row) => ({ ...row, metric: metricLabel(t, row.metric) }))
}
