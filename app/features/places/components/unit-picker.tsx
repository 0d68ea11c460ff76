import { UnitCombobox } from '#app/features/places/components/unit-combobox.tsx'
import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import { unitName, unitText } from '#app/features/places/components/unit-text.ts'
import { RETYPE } from '#app/features/places/resolve-rules.ts'
import type { UnitLevel } from '#app/features/places/rules.ts'
import type { FieldProps } from '#app/ui/field-frame.tsx'
import { RadioGroup } from '#app/ui/field.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = FieldProps & {
  /** The unit chosen so far. */
  value?: ShownUnit | null | undefined
  /** What was typed, when the form comes back; stands before `value`. */
  typed?: string | null | undefined
  /** When what was typed may mean several units: they are offered as radio buttons. */
  choices?: readonly (ShownUnit & { matchedFormerName?: string })[] | null | undefined
  level?: UnitLevel | 'any' | undefined
  /** Only units under the one with this code. */
  within?: string | undefined
}

/**
 * A field for one administrative unit. It sends text under one name, with or without JavaScript: what was typed, a
 * suggestion with its code in brackets, or the code of a radio button; `resolveUnit` understands all three.
 */
export function UnitPicker({ value, typed, choices, level = 'commune', within, ...field }: Props) {
  const { t } = useWords()
  if (choices && choices.length > 0) {
    return <UnitChoices {...field} typed={typed ?? ''} choices={choices} />
  }
  const text = typed === RETYPE ? '' : (typed ?? (value ? unitText(value, t) : ''))
  return (
    <UnitCombobox
      {...field}
      hint={field.hint ?? t('places:picker.hint')}
      text={text}
      level={level}
      within={within}
    />
  )
}

type ChoicesProps = FieldProps & { typed: string; choices: NonNullable<Props['choices']> }

function UnitChoices({ label, labelHidden: _, typed, choices, ...group }: ChoicesProps) {
  const { t } = useWords()
  const options = choices.map((unit) => ({
    value: unit.code,
    label: unitName(unit, t),
    hint: unit.matchedFormerName ? t('places:former', { name: unit.matchedFormerName }) : null,
  }))
  const others = { value: RETYPE, label: t('places:picker.none'), hint: null }
  return (
    <RadioGroup
      {...group}
      legend={label}
      hint={t('places:picker.choose', { typed })}
      options={[...options, others]}
    />
  )
}
