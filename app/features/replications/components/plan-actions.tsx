import { ButtonLink } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

type May = Record<'change' | 'report' | 'outcome' | 'close' | 'derive' | 'offer', boolean>
type Props = { id: string; may: May }

/** What the reader may do with a plan; nothing for the public. */
export function PlanActions({ id, may }: Props) {
  const { t, href } = useWords()
  const at = (page: string) => href(`/replications/${id}/${page}`)
  return (
    <>
      {may.report && <ButtonLink href={at('progress')}>{t('replications:plan.addProgress')}</ButtonLink>}
      {may.outcome && <ButtonLink href={at('outcomes')}>{t('replications:plan.addOutcome')}</ButtonLink>}
      {may.change && (
        <ButtonLink href={at('edit')} variant="secondary">
          {t('replications:plan.edit')}
        </ButtonLink>
      )}
      {may.derive && (
        <ButtonLink href={at('model')} variant="secondary">
          {t('replications:derive.action')}
        </ButtonLink>
      )}
      {may.offer && (
        <ButtonLink href={at('offers')} variant="secondary">
          {t('replications:offer.action')}
        </ButtonLink>
      )}
      {may.close && (
        <ButtonLink href={at('closure')} variant="quiet">
          {t('replications:plan.close')}
        </ButtonLink>
      )}
    </>
  )
}
