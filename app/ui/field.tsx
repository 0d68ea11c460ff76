import type { HTMLAttributes, ReactNode } from 'react'

import type { FieldProps } from '#app/ui/field-frame.tsx'
import { FieldFrame, FieldsetFrame, fieldId, hasErrors, tiedTo } from '#app/ui/field-frame.tsx'
import { useWords } from '#app/ui/words.tsx'

type Typed = string | number | null | undefined

type TextProps = FieldProps & {
  defaultValue?: Typed
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url' | undefined
  autoComplete?: string | undefined
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  maxLength?: number | undefined
  minLength?: number | undefined
  pattern?: string | undefined
  /** The language of what is typed, where it differs from the page's. */
  lang?: string | undefined
  /** Stands after the box, for instance "đồng". */
  unit?: ReactNode
  /** The id of a datalist. */
  list?: string | undefined
  readOnly?: boolean | undefined
  spellCheck?: boolean | undefined
  autoFocus?: boolean | undefined
  width?: 'short' | 'medium' | undefined
}

export function TextField({ defaultValue, type = 'text', unit, width, ...field }: TextProps) {
  const { label: _, hint: _hint, errors: _errors, labelHidden: _hidden, ...input } = field
  const box = (
    <input
      {...input}
      {...tiedTo(field)}
      type={type}
      className={width ? `input input-${width}` : 'input'}
      defaultValue={defaultValue ?? undefined}
    />
  )
  return <FieldFrame {...field}>{unit ? <WithUnit unit={unit}>{box}</WithUnit> : box}</FieldFrame>
}

function WithUnit({ unit, children }: { unit: ReactNode; children: ReactNode }) {
  return (
    <div className="with-unit">
      {children}
      <span className="unit">{unit}</span>
    </div>
  )
}

type NumberProps = Omit<TextProps, 'type' | 'inputMode' | 'pattern' | 'list'> & {
  min?: number | undefined
  max?: number | undefined
  /** Fractions are expected, so the phone shows a decimal separator. */
  decimal?: boolean | undefined
}

/**
 * A text box with a number pad. Not `type="number"`: browsers there drop "1.500.000", the way the figure is written
 * in Vietnamese, without a word. Bounds are told in the hint and held by the schema.
 */
export function NumberField({ min, max, decimal = false, hint, ...rest }: NumberProps) {
  const { t } = useWords()
  const range =
    min !== undefined && max !== undefined && max < 1000 ? t('common:field.range', { min, max }) : undefined
  return (
    <TextField width="short" {...rest} hint={hint ?? range} inputMode={decimal ? 'decimal' : 'numeric'} />
  )
}

type DateProps = FieldProps & {
  /** ISO date, YYYY-MM-DD. */
  defaultValue?: string | null | undefined
  min?: string | undefined
  max?: string | undefined
}

export function DateField({ defaultValue, min, max, ...field }: DateProps) {
  return (
    <FieldFrame {...field}>
      <input
        {...tiedTo(field)}
        type="date"
        className="input input-medium"
        min={min}
        max={max}
        defaultValue={defaultValue ?? undefined}
      />
    </FieldFrame>
  )
}

type AreaProps = FieldProps & {
  defaultValue?: string | null | undefined
  rows?: number | undefined
  maxLength?: number | undefined
  lang?: string | undefined
  readOnly?: boolean | undefined
}

export function TextArea({ defaultValue, rows = 5, maxLength, lang, readOnly, ...field }: AreaProps) {
  return (
    <FieldFrame {...field}>
      <textarea
        {...tiedTo(field)}
        className="input"
        rows={rows}
        maxLength={maxLength}
        lang={lang}
        readOnly={readOnly}
        defaultValue={defaultValue ?? undefined}
      />
    </FieldFrame>
  )
}

export type Option = { value: string; label: string; hint?: ReactNode; disabled?: boolean | undefined }

type SelectProps = FieldProps & {
  options: readonly Option[]
  defaultValue?: Typed
  /** The first, empty choice; without it the browser picks the first option for the reader. */
  emptyLabel?: string | undefined
}

export function SelectField({ options, defaultValue, emptyLabel, ...field }: SelectProps) {
  return (
    <FieldFrame {...field}>
      <select {...tiedTo(field)} className="input" defaultValue={defaultValue ?? ''}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

type ChoiceProps = Omit<FieldProps, 'label' | 'labelHidden'> & {
  legend: ReactNode
  options: readonly Option[]
  /** Sets short choices side by side. */
  compact?: boolean | undefined
}

export function CheckboxGroup({
  defaultValue = [],
  ...group
}: ChoiceProps & { defaultValue?: readonly string[] }) {
  return <Choices {...group} type="checkbox" chosen={defaultValue} />
}

export function RadioGroup({
  defaultValue,
  ...group
}: ChoiceProps & { defaultValue?: string | null | undefined }) {
  return <Choices {...group} type="radio" chosen={defaultValue == null ? [] : [defaultValue]} />
}

type ChoicesProps = ChoiceProps & { type: 'checkbox' | 'radio'; chosen: readonly string[] }

function Choices({ legend, options, compact = false, type, chosen, ...group }: ChoicesProps) {
  const field = { ...group, label: legend }
  const id = group.id ?? fieldId(group.name)
  return (
    <FieldsetFrame {...field}>
      <div className={compact ? 'choices choices-compact' : 'choices'}>
        {options.map((option, at) => (
          <label key={option.value} className="choice">
            <input
              type={type}
              // The first choice carries the field's own id, so that the error summary leads to it.
              id={at === 0 ? id : `${id}-${fieldId(option.value)}`}
              name={group.name}
              value={option.value}
              form={group.form}
              disabled={option.disabled}
              required={type === 'radio' ? group.required : undefined}
              aria-invalid={hasErrors(group.errors) || undefined}
              defaultChecked={chosen.includes(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldsetFrame>
  )
}

type CheckboxProps = FieldProps & { defaultChecked?: boolean | undefined; value?: string | undefined }

/** One box to tick, such as a consent. */
export function Checkbox({ defaultChecked, value = 'on', label, ...field }: CheckboxProps) {
  const tied = tiedTo({ ...field, label })
  return (
    <div className={hasErrors(field.errors) ? 'field field-wrong' : 'field'}>
      <label className="choice">
        <input {...tied} type="checkbox" value={value} defaultChecked={defaultChecked} />
        <span>{label}</span>
      </label>
      {field.hint && (
        <div className="hint" id={`${tied.id}-hint`}>
          {field.hint}
        </div>
      )}
      {hasErrors(field.errors) && (
        <div className="field-error" id={`${tied.id}-error`}>
          {field.errors?.map((error) => (
            <p key={error}>{error}</p>
          ))}
        </div>
      )}
    </div>
  )
}

type FileProps = FieldProps & { accept: string; multiple?: boolean | undefined }

export function FileField({ accept, multiple, ...field }: FileProps) {
  return (
    <FieldFrame {...field}>
      <input
        {...tiedTo(field)}
        type="file"
        className="input input-file"
        accept={accept}
        multiple={multiple}
      />
    </FieldFrame>
  )
}

type SummaryProps = {
  /** By field name; the empty name holds what belongs to no field. */
  errors: Readonly<Record<string, readonly string[] | null | undefined>> | null | undefined
  title?: ReactNode
  /** A field's label, or where in the form it is: one sentence may hold for several fields. */
  labelOf?: ((name: string) => string | undefined) | undefined
}

/** Everything wrong with a form, at its top, each with a way to its field. */
export function ErrorSummary({ errors, title, labelOf }: SummaryProps) {
  const { t } = useWords()
  const entries = Object.entries(errors ?? {}).flatMap(([name, list]) => {
    const label = name === '' ? undefined : labelOf?.(name)
    return (list ?? []).map((error) => ({ id: fieldId(name), message: label ? `${label}: ${error}` : error }))
  })
  if (entries.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary">
      <h2>{title ?? t('common:field.summary')}</h2>
      <ul>
        {entries.map(({ id, message }) => (
          <li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
        ))}
      </ul>
    </div>
  )
}
