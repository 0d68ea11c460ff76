import { fieldLabel } from '#app/features/profiles/field-words.ts'
import type { TypedForm } from '#app/features/profiles/components/typed-values.ts'
import { textOf } from '#app/features/profiles/components/typed-values.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary, NumberField, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { values: TypedForm; errors: Record<string, string[]>; back: string }

/** What the review at a year's end counted. */
export function PovertyForm({ values, errors, back }: Props) {
  const { t } = useWords()
  const field = (name: string) => ({ name, errors: errors[name], defaultValue: textOf(values, name) })
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => fieldLabel(name, t)} />
      <NumberField {...field('year')} label={t('profiles:yearForm.year')} maxLength={4} required />
      <NumberField {...field('households')} label={t('profiles:yearForm.households')} required />
      <NumberField
        {...field('poor')}
        label={t('profiles:yearForm.poor')}
        hint={t('profiles:yearForm.few')}
        required
      />
      <NumberField {...field('nearPoor')} label={t('profiles:yearForm.nearPoor')} required />
      <TextField
        {...field('source')}
        label={t('profiles:yearForm.source')}
        hint={t('profiles:yearForm.sourceHint')}
        lang="vi"
        required
      />
      <FormActions>
        <Button>{t('profiles:yearForm.save')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('profiles:form.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
