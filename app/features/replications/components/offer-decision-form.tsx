import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary, RadioGroup, TextArea } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { values: TypedText; errors: Record<string, string[]> }

/** Whether the source's authors take an offered change, and if not, why. */
export function OfferDecisionForm({ values, errors }: Props) {
  const { t, href } = useWords()
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => fieldPlace('decision', name, t)} />
      <RadioGroup
        name="decision"
        legend={t('replications:offer.decision')}
        errors={errors['decision']}
        options={(['accepted', 'declined'] as const).map((value) => ({
          value,
          label: t(`replications:offer.${value}`),
          hint: t(`replications:offer.${value}Hint`),
        }))}
        defaultValue={textAt(values, 'decision')}
        required
      />
      <TextArea
        name="reason"
        label={t('replications:offer.reason')}
        errors={errors['reason']}
        defaultValue={textAt(values, 'reason')}
        lang="vi"
      />
      <FormActions>
        <Button>{t('replications:offer.save')}</Button>
        <ButtonLink href={href('/work?list=offers')} variant="quiet">
          {t('replications:back')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
