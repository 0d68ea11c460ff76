import type { ComponentProps } from 'react'
import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { UnitPicker } from '#app/features/places/components/unit-picker.tsx'

type Props = Omit<ComponentProps<typeof UnitPicker>, 'name' | 'typed' | 'choices'> & { reply: Reply }

/** The picker with what the last try left: the typed text, or the units it may mean. */
export function ChosenUnit({ reply, ...picker }: Props) {
  const choices = reply?.refusal?.details['choices']
  const typed = reply?.values?.['unit']
  return (
    <UnitPicker
      {...picker}
      name="unit"
      typed={typeof typed === 'string' ? typed : null}
      choices={Array.isArray(choices) ? (choices as ComponentProps<typeof UnitPicker>['choices']) : null}
    />
  )
}
