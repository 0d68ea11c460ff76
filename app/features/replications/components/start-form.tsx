import { OwnUnitField } from '#app/features/places/components/own-unit-field.tsx'
import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import { CostTable } from '#app/features/replications/components/cost-table.tsx'
import type { planTotals } from '#app/features/replications/rules.ts'
import type { PlannedCost } from '#app/features/replications/schema.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, NumberField, TextArea, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Preview = { households: number; costs: PlannedCost[]; totals: ReturnType<typeof planTotals> }

type Props = {
  source: { households: number }
  units: readonly ShownUnit[]
  values: { [name: string]: unknown }
  errors: Record<string, string[]>
  formKey: string
  preview: Preview | null
  choices?: unknown
}

/** Where, for how many households, from when. The costs can be looked at before anything is created. */
export function StartForm({ source, units, values, errors, formKey, preview, choices }: Props) {
  const { t } = useWords()
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => fieldPlace('start', name, t)} />
      <input type="hidden" name="formKey" value={text('formKey') ?? formKey} />
      <OwnUnitField
        name="unitCode"
        label={t('replications:new.unit')}
        hint={t('replications:new.unitHint')}
        units={units}
        errors={errors['unitCode']}
        typed={text('unitCode')}
        choices={choices}
      />
      <TextField
        name="hamlet"
        label={t('replications:new.hamlet')}
        hint={t('replications:new.hamletHint')}
        errors={errors['hamlet']}
        defaultValue={text('hamlet')}
        lang="vi"
      />
      <NumberField
        name="households"
        label={t('replications:new.households')}
        hint={t('replications:new.householdsHint', { count: source.households })}
        errors={errors['households']}
        defaultValue={text('households')}
        required
      />
      <DateField
        name="startedOn"
        label={t('replications:new.startedOn')}
        hint={t('replications:new.startedOnHint')}
        errors={errors['startedOn']}
        defaultValue={text('startedOn')}
        required
      />
      <TextArea
        name="adaptations"
        label={t('replications:new.adaptations')}
        hint={t('replications:new.adaptationsHint')}
        errors={errors['adaptations']}
        defaultValue={text('adaptations')}
        lang="vi"
      />
      {preview && (
        <CostTable
          caption={t('replications:new.previewTitle', { count: preview.households })}
          costs={preview.costs}
          totals={preview.totals}
        />
      )}
      <FormActions>
        <Button>{t('replications:new.start')}</Button>
        <Button variant="secondary" formMethod="get" formNoValidate>
          {t('replications:new.preview')}
        </Button>
      </FormActions>
    </form>
  )
}
