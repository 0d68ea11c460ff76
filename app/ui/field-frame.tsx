import type { ReactNode } from 'react'

import { useWords } from '#app/ui/words.tsx'

/** `costs[0].amountVnd` becomes `costs-0-amountVnd`: the id a field gets when none is given. */
export function fieldId(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '')
}

export type FieldProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  errors?: readonly string[] | null | undefined
  required?: boolean | undefined
  id?: string | undefined
  /** The id of a form this field stands outside of. */
  form?: string | undefined
  /** For rows whose heading already shows the label: it stays for assistive technology. */
  labelHidden?: boolean | undefined
}

/** Attributes that tie a control to its label, hint and errors. */
export function tiedTo({ name, id = fieldId(name), hint, errors, required, form }: FieldProps) {
  const wrong = hasErrors(errors)
  const described = [hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name,
    form,
    required,
    'aria-describedby': described || undefined,
    'aria-invalid': wrong || undefined,
  }
}

export function hasErrors(errors: FieldProps['errors']): boolean {
  return errors !== undefined && errors !== null && errors.length > 0
}

/** Label above, then hint, then what is wrong, then the control. */
export function FieldFrame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { name, label, hint, errors, required, labelHidden } = field
  const id = field.id ?? fieldId(name)
  return (
    <div className={hasErrors(errors) ? 'field field-wrong' : 'field'}>
      <label id={`${id}-label`} className={labelHidden ? 'label visually-hidden' : 'label'} htmlFor={id}>
        {label}
        {required && <RequiredMark />}
      </label>
      <FieldNotes id={id} hint={hint} errors={errors} />
      {children}
    </div>
  )
}

/** The same for a set of choices, which is named by a legend. */
export function FieldsetFrame({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { name, label, hint, errors, required } = field
  const id = field.id ?? fieldId(name)
  const tied = tiedTo(field)
  return (
    <fieldset
      className={hasErrors(errors) ? 'field field-wrong' : 'field'}
      aria-describedby={tied['aria-describedby']}
    >
      <legend className="label">
        {label}
        {required && <RequiredMark />}
      </legend>
      <FieldNotes id={id} hint={hint} errors={errors} />
      {children}
    </fieldset>
  )
}

function RequiredMark() {
  const { t } = useWords()
  return <span className="required"> {t('common:field.required')}</span>
}

function FieldNotes({ id, hint, errors }: { id: string; hint: ReactNode; errors: FieldProps['errors'] }) {
  const { t } = useWords()
  return (
    <>
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {errors && errors.length > 0 && (
        <div className="field-error" id={`${id}-error`}>
          <span className="visually-hidden">{t('common:field.error')} </span>
          {errors.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      )}
    </>
  )
}
