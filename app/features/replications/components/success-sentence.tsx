import type { SuccessRate } from '#app/features/replications/rules.ts'
import { useWords } from '#app/ui/words.tsx'

/** How often it worked, of how many that measured, and how many are still at work. */
export function SuccessSentence({ rate }: { rate: SuccessRate }) {
  const { t } = useWords()
  const { worked, measured } = rate
  return (
    <>
      {measured
        ? t('replications:lineage.rate', { worked, measured })
        : t('replications:lineage.notMeasured')}{' '}
      {rate.running > 0 && t('replications:lineage.running', { count: rate.running })}{' '}
      {rate.stopped > 0 && t('replications:lineage.stopped', { count: rate.stopped })}
    </>
  )
}
