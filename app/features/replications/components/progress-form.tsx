import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { listAt, textAt } from '#app/features/models/typed-draft.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxGroup, DateField, ErrorSummary, NumberField, TextArea } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  values: TypedText
  errors: Record<string, string[]>
  milestones: readonly { position: number; title: string }[]
  back: string
}

export function ProgressForm({ values, errors, milestones, back }: Props) {
  const { t } = useWords()
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => fieldPlace('progress', name, t)} />
      <input type="hidden" name="formKey" value={textAt(values, 'formKey')} />
      <DateField
        name="on"
        label={t('replications:progress.on')}
        errors={errors['on']}
        defaultValue={textAt(values, 'on')}
        required
      />
      <NumberField
        name="households"
        label={t('replications:progress.households')}
        errors={errors['households']}
        defaultValue={textAt(values, 'households')}
        required
      />
      <TextArea
        name="text"
        label={t('replications:progress.text')}
        hint={t('replications:progress.textHint')}
        errors={errors['text']}
        defaultValue={textAt(values, 'text')}
        lang="vi"
        required
      />
      {milestones.length > 0 && (
        <CheckboxGroup
          name="done"
          legend={t('replications:progress.done')}
          errors={errors['done']}
          options={milestones.map(({ position, title }) => ({ value: String(position), label: title }))}
          defaultValue={listAt(values, 'done')}
        />
      )}
      <FormActions>
        <Button>{t('replications:progress.save')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('replications:back')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
