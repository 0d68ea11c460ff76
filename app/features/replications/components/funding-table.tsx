import { labelOf } from '#app/features/models/labels.ts'
import type { PlanFacts } from '#app/features/replications/plan-facts.ts'
import { formatMoney } from '#app/lib/format.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Money found so far by source, and what is still missing. */
export function FundingTable({ funding }: Pick<PlanFacts, 'funding'>) {
  const { t, lang } = useWords()
  const { rows, confirmedVnd, askedVnd, missingVnd } = funding
  return (
    <>
      <h3>{t('replications:funding.title')}</h3>
      {rows.length ? (
        <DataTable
          caption={t('replications:funding.caption')}
          captionHidden
          head={(['source', 'state', 'amount'] as const).map((name) => t(`replications:funding.${name}`))}
          rows={rows.map(({ source, state, amountVnd }) => [
            labelOf(t, 'funding', source),
            t(`replications:funding.stateWord.${state}`),
            formatMoney(amountVnd, lang),
          ])}
          numeric={[2]}
          short={['lead', 'note', 'figure']}
        />
      ) : (
        <p>{t('replications:funding.none')}</p>
      )}
      {rows.length > 0 && (
        <p>
          {t(`replications:funding.${missingVnd > 0 ? 'summary' : 'enough'}`, {
            confirmed: formatMoney(confirmedVnd, lang),
            asked: formatMoney(askedVnd, lang),
            missing: formatMoney(missingVnd, lang),
          })}
        </p>
      )}
    </>
  )
}
