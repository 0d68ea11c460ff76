import { OwnUnitField } from '#app/features/places/components/own-unit-field.tsx'
import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'

type Props = {
  units: readonly ShownUnit[]
  values: TypedText
  errors: Readonly<Record<string, string[]>>
  formKey: string
  choices?: unknown
}

export function StartModelForm({ units, values, errors, formKey, choices }: Props) {
  const { t } = useWords()
  const labels: Record<string, string> = {
    unitCode: t('models:field.unitCode'),
    title: t('models:field.title'),
  }
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      <input type="hidden" name="formKey" value={textAt(values, 'formKey') || formKey} />
      <OwnUnitField
        name="unitCode"
        label={t('models:field.unitCode')}
        hint={t('models:new.unitHint')}
        units={units}
        errors={errors['unitCode']}
        typed={textAt(values, 'unitCode')}
        choices={choices}
      />
      <TextField
        name="title"
        label={t('models:field.title')}
        hint={t('models:hint.title')}
        errors={errors['title']}
        defaultValue={textAt(values, 'title')}
        required
      />
      <FormActions>
        <Button>{t('models:new.start')}</Button>
      </FormActions>
    </form>
  )
}
