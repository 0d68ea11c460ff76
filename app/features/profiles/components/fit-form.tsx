import type { ComponentProps } from 'react'
import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import { UnitPicker } from '#app/features/places/components/unit-picker.tsx'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  slug: string
  label: string
  /** One's own unit, or the one compared with already. */
  unit?: ShownUnit | null | undefined
  typed?: string | undefined
  errors?: readonly string[] | undefined
  choices?: ComponentProps<typeof UnitPicker>['choices']
}

/** Asks which place to hold the model against; a plain GET form. */
export function FitForm({ slug, label, unit, typed, errors, choices }: Props) {
  const { t, href } = useWords()
  return (
    <form action={href(`/models/${slug}/fit`)} className="form">
      <UnitPicker
        name="unit"
        label={t('profiles:fit.unit')}
        value={unit}
        typed={typed}
        errors={errors}
        choices={choices}
        level="commune"
        required
      />
      <Button variant="secondary">{label}</Button>
    </form>
  )
}
