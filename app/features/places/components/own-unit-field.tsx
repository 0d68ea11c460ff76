import type { ComponentProps, ReactNode } from 'react'
import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import { unitName } from '#app/features/places/components/unit-text.ts'
import { UnitPicker } from '#app/features/places/components/unit-picker.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { useWords } from '#app/ui/words.tsx'

/** More than these are found faster by typing than by looking through them. */
const MOST_LISTED = 12

type Props = {
  name: string
  label: string
  hint: ReactNode
  /** The units somebody may act for. */
  units: readonly ShownUnit[]
  errors: readonly string[] | undefined
  /** What was typed or chosen before. */
  typed: string | undefined
  /** From a refusal: the units that the typed text may mean. */
  choices?: unknown
}

/** The unit in whose name something is done: given when there is one, listed when there are few, else typed. */
export function OwnUnitField({ name, label, hint, units, errors, typed, choices }: Props) {
  const { t } = useWords()
  const only = units.length === 1 ? units[0]?.code : undefined
  if (units.length > MOST_LISTED) {
    return (
      <UnitPicker
        name={name}
        label={label}
        hint={hint}
        errors={errors}
        level="any"
        typed={typed ?? null}
        choices={Array.isArray(choices) ? (choices as ComponentProps<typeof UnitPicker>['choices']) : null}
        required
      />
    )
  }
  return (
    <SelectField
      name={name}
      label={label}
      hint={hint}
      errors={errors}
      options={units.map((unit) => ({ value: unit.code, label: unitName(unit, t) }))}
      defaultValue={typed || only}
      emptyLabel={only ? undefined : ''}
      required
    />
  )
}
