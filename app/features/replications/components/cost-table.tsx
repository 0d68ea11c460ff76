import type { planTotals } from '#app/features/replications/rules.ts'
import type { PlannedCost } from '#app/features/replications/schema.ts'
import { formatMoney } from '#app/lib/format.ts'
import { DataTable, Repeated } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { costs: readonly PlannedCost[]; totals: ReturnType<typeof planTotals>; caption?: string }

/** A plan's costs, line by line, each against the same line of the source. */
export function CostTable({ costs, totals, caption }: Props) {
  const { t, lang } = useWords()
  const head = (['item', 'amount', 'per', 'funding', 'source', 'rowTotal'] as const).map((name) =>
    t(`replications:costs.${name}`),
  )
  const rows = costs.map(({ item, amountVnd, per, funding, sourceAmountVnd }, at) => [
    item,
    formatMoney(amountVnd, lang),
    t(`replications:costs.perWord.${per}`),
    t(`taxonomy:funding.${funding}`),
    sourceAmountVnd === null
      ? t('replications:costs.own')
      : sourceAmountVnd === amountVnd
        ? t('replications:costs.same')
        : formatMoney(sourceAmountVnd, lang),
    per === 'model' ? (
      <Repeated key="total">{formatMoney(totals.rows[at] ?? 0, lang)}</Repeated>
    ) : (
      formatMoney(totals.rows[at] ?? 0, lang)
    ),
  ])
  const foot = [t('replications:costs.total'), '', '', '', '', formatMoney(totals.totalVnd, lang)]
  return (
    <DataTable
      caption={caption ?? t('replications:costs.caption')}
      head={head}
      rows={rows}
      numeric={[1, 4, 5]}
      short={['lead', 'figure', 'note', 'note', 'named', 'named']}
      foot={foot}
    />
  )
}
