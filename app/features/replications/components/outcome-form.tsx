import { AudienceField } from '#app/features/replications/components/audience-field.tsx'
import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import { MeasureRows } from '#app/features/replications/components/measure-rows.tsx'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { rowsAt, textAt } from '#app/features/models/typed-draft.ts'
import { workedWords } from '#app/features/replications/schema.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, NumberField, RadioGroup, TextArea } from '#app/ui/field.tsx'
import { FormActions, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { values: TypedText; errors: Record<string, string[]>; open: readonly number[]; back: string }

/** What came of a replication, on the source's own measures. */
export function OutcomeForm({ values, errors, open, back }: Props) {
  const { t } = useWords()
  const field = (name: string) => ({ name, errors: errors[name], defaultValue: textAt(values, name) })
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
      <Results rows={rowsAt(values, 'results')} errors={errors} />
      <TextArea
        {...field('lessons')}
        label={t('replications:outcome.lessons')}
        hint={t('replications:outcome.lessonsHint')}
        lang="vi"
        required
      />
      <AudienceField name="lessonsFor" values={values} errors={errors} />
      <FormActions>
        <Button>{t('replications:outcome.save')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('replications:back')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}

function Results({ rows, errors }: { rows: TypedText[]; errors: Props['errors'] }) {
  const { t } = useWords()
  return (
    <FormSection
      title={t('replications:outcome.results')}
      hint={t('replications:outcome.resultsHint')}
      id="results"
    >
      <MeasureRows
        name="results"
        rows={rows}
        errors={errors}
        words={{
          row: 'replications:outcome.row',
          add: 'replications:outcome.addResult',
          baseline: 'replications:outcome.baseline',
          value: 'replications:outcome.value',
        }}
      />
    </FormSection>
  )
}
