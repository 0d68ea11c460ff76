import type { NamedUnit } from '#app/ui/place-name.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, SelectField, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'

type Props = {
  units: readonly (NamedUnit & { code: string })[]
  values: TypedText
  errors: Readonly<Record<string, string[]>>
  formKey: string
}

export function StartModelForm({ units, values, errors, formKey }: Props) {
  const { t } = useWords()
  const only = units.length === 1 ? units[0]?.code : undefined
  const named = ({ code, kind, name, provinceName }: Props['units'][number]) => {
    const own = t(`common:place.${kind}`, { name })
    return { value: code, label: provinceName ? `${own}, ${provinceName}` : own }
  }
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} />
      <input type="hidden" name="formKey" value={textAt(values, 'formKey') || formKey} />
      <SelectField
        name="unitCode"
        label={t('models:field.unitCode')}
        hint={t('models:new.unitHint')}
        errors={errors['unitCode']}
        options={units.map(named)}
        defaultValue={textAt(values, 'unitCode') || only}
        emptyLabel={only ? undefined : ''}
        required
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
