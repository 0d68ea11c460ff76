import { labelOf } from '#app/features/models/labels.ts'
import type { ModelView } from '#app/features/models/model-view.ts'
import { formatMoney, formatNumber } from '#app/lib/format.ts'
import { DataTable, Repeated } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Every line, and what each source of money gives, for the whole model and for one household. */
export function ModelCosts({ costs, totals }: Pick<ModelView, 'costs' | 'totals'>) {
  const { t, lang } = useWords()
  if (costs.length === 0) return <p>{t('models:cost.none')}</p>
  const money = (vnd: number | bigint | null) =>
    vnd === null ? t('models:read.unknown') : formatMoney(vnd, lang)
  const cell = (name: 'item' | 'amountVnd' | 'per' | 'funding' | 'total') => t(`models:cost.${name}`)
  return (
    <>
      <DataTable
        caption={t('models:cost.linesCaption')}
        head={[cell('item'), cell('amountVnd'), cell('per'), cell('funding'), cell('total')]}
        numeric={[1, 4]}
        short={['lead', 'figure', 'note', 'note', 'named']}
        rows={costs.map((row) => [
          row.item,
          money(row.amountVnd),
          row.per && t(`models:cost.perWord.${row.per}`),
          row.funding && labelOf(t, 'funding', row.funding),
          row.per === 'model' ? <Repeated key="total">{money(row.totalVnd)}</Repeated> : money(row.totalVnd),
        ])}
      />
      {totals && (
        <DataTable
          caption={t('models:cost.fundingCaption')}
          head={[cell('funding'), cell('total'), t('models:cost.share'), t('models:cost.perHousehold')]}
          numeric={[1, 2, 3]}
          short={['lead', 'figure', 'note', 'named']}
          rows={totals.byFunding.map(({ funding, totalVnd, perHouseholdVnd }) => [
            labelOf(t, 'funding', funding),
            money(totalVnd),
            percent(totalVnd, totals.totalVnd, (share) => formatNumber(share, lang)),
            money(perHouseholdVnd),
          ])}
          foot={[t('models:cost.sum'), money(totals.totalVnd), '', money(totals.perHouseholdVnd)]}
        />
      )}
    </>
  )
}

function percent(part: bigint, whole: bigint, format: (share: number) => string): string {
  return whole === 0n ? '' : `${format(Number((part * 1000n) / whole) / 10)}%`
}
