import type { ReactNode } from 'react'
import { fieldLabel } from '#app/features/profiles/field-words.ts'
import type { TypedForm } from '#app/features/profiles/components/typed-values.ts'
import { listOf, textOf } from '#app/features/profiles/components/typed-values.ts'
import { roads, zones } from '#app/features/profiles/schema.ts'
import { hazards, terrains } from '#app/lib/taxonomy.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import {
  CheckboxGroup,
  DateField,
  ErrorSummary,
  NumberField,
  RadioGroup,
  TextArea,
  TextField,
} from '#app/ui/field.tsx'
import { FormActions, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  values: TypedForm
  errors: Record<string, string[]>
  version: number
  back: string
  /** After a conflict: what is saved now. */
  children?: ReactNode
}

/** The whole profile of a unit, with one day and one source for what changes. */
export function FactsForm({ values, errors, version, back, children }: Props) {
  const { t } = useWords()
  const field = (name: string) => ({ name, errors: errors[name], defaultValue: textOf(values, name) })
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => fieldLabel(name, t)} />
      {children}
      <input type="hidden" name="version" value={version} />
      <PlaceFields values={values} errors={errors} />
      <PeopleFields values={values} errors={errors} />
      <FormSection title={t('profiles:form.dated')} id="dated">
        <DateField
          {...field('validFrom')}
          label={t('profiles:form.validFrom')}
          hint={t('profiles:form.validFromHint')}
          required
        />
        <TextField
          {...field('source')}
          label={t('profiles:form.source')}
          hint={t('profiles:form.sourceHint')}
          lang="vi"
          required
        />
      </FormSection>
      <FormActions>
        <Button>{t('profiles:form.save')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('profiles:form.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}

type FieldsProps = Pick<Props, 'values' | 'errors'>

function PlaceFields({ values, errors }: FieldsProps) {
  const { t } = useWords()
  const choices = (name: string) => ({ name, errors: errors[name], defaultValue: listOf(values, name) })
  const none = (name: 'zone' | 'hazards') => ({ value: 'none', label: t(`profiles:none.${name}`) })
  return (
    <>
      <CheckboxGroup
        {...choices('terrain')}
        legend={t('profiles:kind.terrain')}
        hint={t('profiles:form.terrainHint')}
        options={terrains.map((value) => ({ value, label: t(`taxonomy:terrain.${value}`) }))}
        compact
      />
      <CheckboxGroup
        {...choices('zones')}
        legend={t('profiles:kind.zone')}
        options={[...zones.map((value) => ({ value, label: t(`profiles:zone.${value}`) })), none('zone')]}
      />
      <TextField
        name="zoneBasis"
        errors={errors['zoneBasis']}
        defaultValue={textOf(values, 'zoneBasis')}
        label={t('profiles:form.zoneBasis')}
        hint={t('profiles:form.zoneBasisHint')}
        lang="vi"
      />
      <CheckboxGroup
        {...choices('hazards')}
        legend={t('profiles:kind.hazards')}
        options={[
          ...hazards.map((value) => ({ value, label: t(`taxonomy:hazard.${value}`) })),
          none('hazards'),
        ]}
        compact
      />
      <RadioGroup
        name="road"
        errors={errors['road']}
        defaultValue={textOf(values, 'road')}
        legend={t('profiles:kind.road')}
        options={[
          ...roads.map((value) => ({ value, label: t(`profiles:road.${value}`) })),
          { value: '', label: t('profiles:form.choose') },
        ]}
      />
    </>
  )
}

function PeopleFields({ values, errors }: FieldsProps) {
  const { t } = useWords()
  const field = (name: string) => ({ name, errors: errors[name], defaultValue: textOf(values, name) })
  const words = (example: string) => t('profiles:form.wordsHint', { example })
  return (
    <>
      <NumberField
        {...field('market')}
        label={t('profiles:kind.market')}
        hint={t('profiles:form.marketHint')}
        unit="km"
        decimal
      />
      <NumberField
        {...field('electricity')}
        label={t('profiles:kind.electricity')}
        hint={t('profiles:form.electricityHint')}
        unit="%"
        decimal
      />
      <NumberField {...field('labour')} label={t('profiles:kind.labour')} />
      <TextField
        {...field('livelihoods')}
        label={t('profiles:kind.livelihoods')}
        hint={words(t('profiles:form.livelihoodsExample'))}
        lang="vi"
      />
      <TextField
        {...field('languages')}
        label={t('profiles:kind.languages')}
        hint={words(t('profiles:form.languagesExample'))}
        lang="vi"
      />
      <TextArea
        {...field('land')}
        label={t('profiles:kind.land')}
        hint={t('profiles:form.landHint')}
        rows={3}
        lang="vi"
      />
    </>
  )
}
