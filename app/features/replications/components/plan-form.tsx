import type { TypedText } from '#app/features/models/typed-draft.ts'
import { rowsAt, textAt } from '#app/features/models/typed-draft.ts'
import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import { MeasureRows } from '#app/features/replications/components/measure-rows.tsx'
import { PlanConflict } from '#app/features/replications/components/plan-conflict.tsx'
import {
  AdaptedRows,
  CostRows,
  FundingRows,
  MilestoneRows,
} from '#app/features/replications/components/plan-rows.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, NumberField, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldRow, FormActions, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Errors = Record<string, string[]>
type Props = { values: TypedText; errors: Errors; version: number; theirs: TypedText | null; back: string }

/** Changes a plan: where, for whom, what is done otherwise, money, milestones and what is hoped for. */
export function PlanForm({ values, errors, version, theirs, back }: Props) {
  const { t } = useWords()
  const field = (name: string) => ({ name, errors: errors[name], defaultValue: textAt(values, name) })
  return (
    <form method="post" className="form">
      {/* The first button is what Enter presses. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary errors={errors} labelOf={(name) => fieldPlace('plan', name, t)} />
      {theirs && <PlanConflict mine={values} theirs={theirs} />}
      <input type="hidden" name="version" value={version} />
      <TextField
        {...field('hamlet')}
        label={t('replications:plan.hamlet')}
        hint={t('replications:new.hamletHint')}
        lang="vi"
      />
      <FieldRow>
        <NumberField {...field('households')} label={t('replications:plan.households')} required />
        <DateField {...field('startedOn')} label={t('replications:plan.startedOn')} required />
      </FieldRow>
      <TextArea
        {...field('adaptations')}
        label={t('replications:plan.adaptationsShort')}
        hint={t('replications:new.adaptationsHint')}
        lang="vi"
        rows={3}
      />
      <AdaptedRows rows={rowsAt(values, 'adapted')} errors={errors} />
      <CostRows rows={rowsAt(values, 'costs')} errors={errors} />
      <FundingRows rows={rowsAt(values, 'foundFunding')} errors={errors} />
      <MilestoneRows rows={rowsAt(values, 'milestones')} errors={errors} />
      <FormSection
        id="expected"
        title={t('replications:plan.expected')}
        hint={t('replications:expected.hint')}
      >
        <MeasureRows
          name="expected"
          rows={rowsAt(values, 'expected')}
          errors={errors}
          words={{
            row: 'replications:expected.row',
            add: 'replications:expected.add',
            baseline: 'replications:expected.baseline',
            value: 'replications:expected.value',
          }}
        />
      </FormSection>
      <FormActions>
        <Button>{t('replications:edit.save')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('replications:edit.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
