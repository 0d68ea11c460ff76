import { Remark } from '#app/features/models/components/remarks.tsx'
import { optionsOf } from '#app/features/models/labels.ts'
import type { LabelKind } from '#app/features/models/labels.ts'
import { limits } from '#app/features/models/schema.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { listAt, textAt } from '#app/features/models/typed-draft.ts'
import type { Remarks } from '#app/features/models/verification-rules.ts'
import { beneficiaries, categories, hazards, indicators, terrains } from '#app/lib/taxonomy.ts'
import { CheckboxGroup, DateField, NumberField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldRow, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

export type FormProps = {
  values: TypedText
  errors: Readonly<Record<string, readonly string[]>>
  /** Why a reviewer sent back what is published. */
  remarks: Remarks
}

export function BasicsFields({ values, errors, remarks }: FormProps) {
  const { t } = useWords()
  const field = (name: 'title' | 'summary' | 'tags') => ({
    name,
    label: t(`models:field.${name}`),
    hint: t(`models:hint.${name}`),
    errors: errors[name],
    defaultValue: textAt(values, name),
  })
  return (
    <FormSection title={t('models:edit.basics')}>
      <TextField {...field('title')} />
      <Remark remarks={remarks} part="summary" />
      <TextArea {...field('summary')} rows={4} />
      <SelectField
        name="category"
        label={t('models:field.category')}
        errors={errors['category']}
        options={optionsOf(t, 'category', categories)}
        emptyLabel={t('models:edit.chooseCategory')}
        defaultValue={textAt(values, 'category')}
      />
      <TextField {...field('tags')} />
    </FormSection>
  )
}

const choices = [
  { name: 'beneficiaries', kind: 'beneficiary', ids: beneficiaries },
  { name: 'terrain', kind: 'terrain', ids: terrains },
  { name: 'indicators', kind: 'indicator', ids: indicators },
  { name: 'hazards', kind: 'hazard', ids: hazards },
] as const satisfies { name: string; kind: LabelKind; ids: readonly string[] }[]

export function WhoFields({ values, errors }: Omit<FormProps, 'remarks'>) {
  const { t } = useWords()
  return (
    <FormSection title={t('models:edit.who')}>
      <FieldRow>
        <NumberField
          name="households"
          label={t('models:field.households')}
          hint={t('models:hint.households')}
          errors={errors['households']}
          defaultValue={textAt(values, 'households')}
        />
        <DateField
          name="startedOn"
          label={t('models:field.startedOn')}
          errors={errors['startedOn']}
          defaultValue={textAt(values, 'startedOn')}
        />
        <NumberField
          name="months"
          label={t('models:field.months')}
          hint={t('models:hint.months')}
          errors={errors['months']}
          max={limits.months}
          defaultValue={textAt(values, 'months')}
        />
      </FieldRow>
      {choices.map(({ name, kind, ids }) => (
        <CheckboxGroup
          key={name}
          name={name}
          legend={t(`models:field.${name}`)}
          hint={name === 'hazards' ? t('models:hint.hazards') : undefined}
          errors={errors[name]}
          options={optionsOf(t, kind, ids)}
          defaultValue={listAt(values, name)}
          compact
        />
      ))}
    </FormSection>
  )
}
