import { DecisionForm } from '#app/features/models/components/decision-form.tsx'
import { partLabel } from '#app/features/models/field-words.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { groupAt, textAt } from '#app/features/models/typed-draft.ts'
import { decisions, reviewedParts } from '#app/features/models/verification-rules.ts'
import { RadioGroup, TextArea } from '#app/ui/field.tsx'
import { FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  /** The number of the revision that is judged. */
  number: number
  back: string
  values: TypedText
  errors: Readonly<Record<string, string[]>>
}

export function VerificationForm({ number, back, values, errors }: Props) {
  const { t, lang } = useWords()
  const reasons = groupAt(values, 'reasons')
  const labelOf = (name: string) => {
    const part = reviewedParts.find((known) => name === `reasons.${known}`)
    return part && partLabel(part, lang)
  }
  return (
    <DecisionForm
      version={number}
      button={t('models:verification.submit')}
      back={back}
      errors={errors}
      labelOf={labelOf}
    >
      <RadioGroup
        name="decision"
        legend={t('models:verification.decision')}
        errors={errors['decision']}
        defaultValue={textAt(values, 'decision')}
        required
        options={decisions.map((value) => ({
          value,
          label: t(`models:verification.${value}`),
          hint: t(`models:verification.${value}Hint`),
        }))}
      />
      <FormSection title={t('models:verification.reasons')} hint={t('models:verification.reasonsHint')}>
        {reviewedParts.map((part) => (
          <TextArea
            key={part}
            name={`reasons.${part}`}
            label={partLabel(part, lang)}
            rows={2}
            errors={errors[`reasons.${part}`]}
            defaultValue={textAt(reasons, part)}
          />
        ))}
      </FormSection>
    </DecisionForm>
  )
}
