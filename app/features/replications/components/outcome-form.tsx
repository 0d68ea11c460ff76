import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import type { TypedForm } from '#app/features/replications/typed.ts'
import { rowsOf, textOf } from '#app/features/replications/typed.ts'
import { workedWords } from '#app/features/replications/schema.ts'
import { metrics } from '#app/lib/taxonomy.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, NumberField, RadioGroup, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldRow, FormActions, FormSection, RepeatedFields } from '#app/ui/form-layout.tsx'
import { AddRow } from '#app/ui/row-buttons.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { values: TypedForm; errors: Record<string, string[]>; open: readonly number[]; back: string }

/** What came of a replication, on the source's own measures. */
export function OutcomeForm({ values, errors, open, back }: Props) {
  const { t } = useWords()
  const field = (name: string) => ({ name, errors: errors[name], defaultValue: textOf(values, name) })
  return (
    <form method="post" className="form">
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary errors={errors} labelOf={(name) => fieldPlace('outcome', name, t)} />
      <RadioGroup
        {...field('months')}
        legend={t('replications:outcome.months')}
        options={open.map((months) => ({
          value: String(months),
          label: t('replications:outcome.monthsOption', { months }),
        }))}
        required
      />
      <DateField {...field('on')} label={t('replications:outcome.on')} required />
      <RadioGroup
        {...field('worked')}
        legend={t('replications:outcome.worked')}
        hint={t('replications:outcome.workedHint')}
        options={workedWords.map((value) => ({ value, label: t(`taxonomy:worked.${value}`) }))}
        required
      />
      <NumberField {...field('householdsReached')} label={t('replications:outcome.reached')} required />
      <NumberField
        {...field('householdsEscaped')}
        label={t('replications:outcome.escaped')}
        hint={t('replications:outcome.escapedHint')}
        required
      />
      <Results rows={rowsOf(values, 'results')} errors={errors} />
      <TextArea
        {...field('lessons')}
        label={t('replications:outcome.lessons')}
        hint={t('replications:outcome.lessonsHint')}
        lang="vi"
        required
      />
      <FormActions>
        <Button>{t('replications:outcome.save')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('replications:edit.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}

function Results({ rows, errors }: { rows: TypedForm[]; errors: Props['errors'] }) {
  const { t } = useWords()
  return (
    <FormSection
      title={t('replications:outcome.results')}
      hint={t('replications:outcome.resultsHint')}
      id="results"
    >
      {rows.map((row, at) => (
        <ResultFields key={at} row={row} at={at} errors={errors} />
      ))}
      <AddRow list="results">{t('replications:outcome.addResult')}</AddRow>
    </FormSection>
  )
}

function ResultFields({ row, at, errors }: { row: TypedForm; at: number; errors: Props['errors'] }) {
  const { t } = useWords()
  const field = (name: string) => ({
    name: `results[${at}].${name}`,
    errors: errors[`results[${at}].${name}`],
    defaultValue: textOf(row, name),
  })
  const metric = metrics.find((id) => id === textOf(row, 'metric'))
  return (
    <RepeatedFields
      legend={metric ? t(`taxonomy:metric.${metric}`) : t('replications:outcome.row', { n: at + 1 })}
    >
      {metric ? (
        <input type="hidden" name={`results[${at}].metric`} value={metric} />
      ) : (
        <TextField {...field('metric')} label={t('replications:outcome.metric')} lang="vi" />
      )}
      <FieldRow>
        <NumberField {...field('baseline')} label={t('replications:outcome.baseline')} decimal />
        <NumberField {...field('value')} label={t('replications:outcome.value')} decimal />
        <TextField {...field('unit')} label={t('replications:outcome.unit')} width="short" lang="vi" />
      </FieldRow>
    </RepeatedFields>
  )
}
