import { AudienceField } from '#app/features/replications/components/audience-field.tsx'
import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary, RadioGroup, TextArea } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { values: TypedText; errors: Record<string, string[]>; back: string }

const endings = ['completed', 'stopped'] as const

export function ClosureForm({ values, errors, back }: Props) {
  const { t } = useWords()
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => fieldPlace('closure', name, t)} />
      <RadioGroup
        name="ending"
        legend={t('replications:closure.ending')}
        errors={errors['ending']}
        options={endings.map((value) => ({
          value,
          label: t(`replications:closure.${value}`),
          hint: t(`replications:closure.${value}Hint`),
        }))}
        defaultValue={textAt(values, 'ending')}
        required
      />
      <TextArea
        name="reason"
        label={t('replications:closure.reason')}
        errors={errors['reason']}
        defaultValue={textAt(values, 'reason')}
        lang="vi"
      />
      <AudienceField name="reasonFor" values={values} errors={errors} />
      <FormActions>
        <Button variant="danger">{t('replications:closure.save')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('replications:back')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
