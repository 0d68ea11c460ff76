import type { FormProps } from '#app/features/models/components/basics-fields.tsx'
import { Remark } from '#app/features/models/components/remarks.tsx'
import { RowList } from '#app/features/models/components/row-list.tsx'
import { metricLabel, optionsOf } from '#app/features/models/labels.ts'
import { costBases, limits } from '#app/features/models/schema.ts'
import { rowsAt, textAt } from '#app/features/models/typed-draft.ts'
import { fundings, metrics } from '#app/lib/taxonomy.ts'
import { DateField, NumberField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldRow, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

export function CostRows({ values, errors, remarks }: FormProps) {
  const { t } = useWords()
  return (
    <FormSection id="costs" title={t('models:field.costs')} hint={t('models:hint.costs')}>
      <Remark remarks={remarks} part="costs" />
      <RowList
        name="costs"
        rows={rowsAt(values, 'costs')}
        max={limits.costs}
        rowLabel={(n) => t('models:cost.row', { n })}
        addLabel={t('models:cost.add')}
        firstCell=".item"
      >
        {(row, cells) => {
          const cell = (name: 'item' | 'amountVnd' | 'per' | 'funding') => ({
            name: `${row}.${name}`,
            label: t(`models:cost.${name}`),
            errors: errors[`${row}.${name}`],
            defaultValue: textAt(cells, name),
          })
          const per = cell('per')
          return (
            <>
              <TextField {...cell('item')} />
              <FieldRow>
                <NumberField {...cell('amountVnd')} unit={t('models:cost.dong')} width="medium" />
                <SelectField
                  {...per}
                  defaultValue={per.defaultValue || costBases[0]}
                  options={costBases.map((value) => ({ value, label: t(`models:cost.perWord.${value}`) }))}
                />
                <SelectField
                  {...cell('funding')}
                  options={optionsOf(t, 'funding', fundings)}
                  emptyLabel={t('models:edit.chooseFunding')}
                />
              </FieldRow>
            </>
          )
        }}
      </RowList>
    </FormSection>
  )
}

export function StepRows({ values, errors, remarks }: FormProps) {
  const { t } = useWords()
  return (
    <FormSection id="steps" title={t('models:field.steps')} hint={t('models:hint.steps')}>
      <Remark remarks={remarks} part="steps" />
      <RowList
        name="steps"
        rows={rowsAt(values, 'steps')}
        max={limits.steps}
        rowLabel={(n) => t('models:step.row', { n })}
        addLabel={t('models:step.add')}
        firstCell=""
      >
        {(row, cells) => (
          <TextArea
            name={row}
            label={stepLabel(row, t('models:field.steps'))}
            labelHidden
            rows={2}
            errors={errors[row]}
            defaultValue={textAt(cells, 'text')}
          />
        )}
      </RowList>
    </FormSection>
  )
}

/** The row's legend is read before it; the box still wants a name of its own. */
function stepLabel(row: string, steps: string): string {
  return `${steps} ${Number(/\d+/.exec(row)?.[0] ?? 0) + 1}`
}

export function ResultRows({ values, errors, remarks }: FormProps) {
  const { t } = useWords()
  return (
    <FormSection id="results" title={t('models:field.results')} hint={t('models:hint.results')}>
      <Remark remarks={remarks} part="results" />
      <datalist id="metrics">
        {metrics.map((id) => (
          <option key={id} value={metricLabel(t, id)} />
        ))}
      </datalist>
      <RowList
        name="results"
        rows={rowsAt(values, 'results')}
        max={limits.results}
        rowLabel={(n) => t('models:result.row', { n })}
        addLabel={t('models:result.add')}
        firstCell=".metric"
      >
        {(row, cells) => {
          const cell = (name: 'metric' | 'unit' | 'baseline' | 'value' | 'on' | 'households') => ({
            name: `${row}.${name}`,
            label: t(`models:result.${name}`),
            errors: errors[`${row}.${name}`],
            defaultValue: textAt(cells, name),
          })
          return (
            <>
              <input type="hidden" name={`${row}.id`} defaultValue={textAt(cells, 'id')} />
              <FieldRow>
                <TextField {...cell('metric')} hint={t('models:result.metricHint')} list="metrics" />
                <TextField {...cell('unit')} width="short" />
              </FieldRow>
              <FieldRow>
                <NumberField {...cell('baseline')} decimal />
                <NumberField {...cell('value')} decimal />
                <DateField {...cell('on')} />
                <NumberField {...cell('households')} />
              </FieldRow>
            </>
          )
        }}
      </RowList>
    </FormSection>
  )
}
