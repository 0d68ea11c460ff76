import type { Decision } from '#app/features/models/verification-rules.ts'
import { formatDate } from '#app/lib/format.ts'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  number: number
  /** Null for a model that was withdrawn. */
  decided: { decision: Decision; decidedAt: string; unit: string } | null
}

/** Why there is nothing to decide. */
export function VerificationClosed({ number, decided }: Props) {
  const { t, lang } = useWords()
  const key = decided?.decision === 'verified' ? 'closedVerified' : 'closedSentBack'
  return (
    <Notice kind="info" title={t('models:verification.closed')}>
      {decided
        ? t(`models:verification.${key}`, {
            number,
            unit: decided.unit,
            date: formatDate(decided.decidedAt, lang),
          })
        : t('models:verification.closedWithdrawn')}
    </Notice>
  )
}
