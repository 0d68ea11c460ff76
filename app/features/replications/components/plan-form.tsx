import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import { PlanConflict } from '#app/features/replications/components/plan-conflict.tsx'
import { rowsOf, textOf } from '#app/features/replications/typed.ts'
import type { TypedForm } from '#app/features/replications/typed.ts'
import { costBases } from '#app/features/models/schema.ts'
import { fundings } from '#app/lib/taxonomy.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, NumberField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldRow, FormActions, FormSection, RepeatedFields } from '#app/ui/form-layout.tsx'
import { AddRow, RemoveRow } from '#app/ui/row-buttons.tsx'
import { useWords } from '#app/ui/words.tsx'

type Errors = Record<string, string[]>
type Props = { values: TypedForm; errors: Errors; version: number; theirs: TypedForm | null; back: string }

/** Changes a plan: every line of costs and every milestone, without JavaScript as well. */
export function PlanForm({ values, errors, version, theirs, back }: Props) {
  const { t } = useWords()
  return (
    <form method="post" className="form">
      {/* The first button is what Enter presses. */}
      <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
      <ErrorSummary errors={errors} labelOf={(name) => fieldPlace('plan', name, t)} />
      {theirs && <PlanConflict mine={values} theirs={theirs} />}
      <input type="hidden" name="version" value={version} />
      <NumberField
        name="households"
        label={t('replications:plan.households')}
        errors={errors['households']}
        defaultValue={textOf(values, 'households')}
        required
      />
      <DateField
        name="startedOn"
        label={t('replications:plan.startedOn')}
        errors={errors['startedOn']}
        defaultValue={textOf(values, 'startedOn')}
        required
      />
      <TextArea
        name="adaptations"
        label={t('replications:plan.adaptations')}
        hint={t('replications:new.adaptationsHint')}
        errors={errors['adaptations']}
        defaultValue={textOf(values, 'adaptations')}
        lang="vi"
      />
      <Costs rows={rowsOf(values, 'costs')} errors={errors} />
      <Milestones rows={rowsOf(values, 'milestones')} errors={errors} />
      <FormActions>
        <Button>{t('replications:edit.save')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('replications:edit.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}

function Costs({ rows, errors }: { rows: TypedForm[]; errors: Errors }) {
  const { t } = useWords()
  return (
    <FormSection title={t('replications:edit.costs')} id="costs">
      {rows.map((row, at) => (
        <CostFields key={at} row={row} at={at} errors={errors} />
      ))}
      <AddRow list="costs">{t('replications:edit.addCost')}</AddRow>
    </FormSection>
  )
}

function CostFields({ row, at, errors }: { row: TypedForm; at: number; errors: Errors }) {
  const { t } = useWords()
  const field = (name: string) => ({
    name: `costs[${at}].${name}`,
    errors: errors[`costs[${at}].${name}`],
    defaultValue: textOf(row, name),
  })
  return (
    <RepeatedFields
      legend={t('replications:edit.costRow', { n: at + 1 })}
      remove={<RemoveRow list="costs" index={at} label={t('replications:edit.remove')} />}
    >
      <input type="hidden" name={`costs[${at}].sourceAmountVnd`} value={textOf(row, 'sourceAmountVnd')} />
      <TextField {...field('item')} label={t('replications:costs.item')} lang="vi" />
      <FieldRow>
        <NumberField {...field('amountVnd')} label={t('replications:costs.amount')} unit="đ" />
        <SelectField
          {...field('per')}
          label={t('replications:costs.per')}
          options={costBases.map((value) => ({ value, label: t(`replications:costs.perWord.${value}`) }))}
        />
        <SelectField
          {...field('funding')}
          label={t('replications:costs.funding')}
          options={fundings.map((value) => ({ value, label: t(`taxonomy:funding.${value}`) }))}
          emptyLabel=""
        />
      </FieldRow>
    </RepeatedFields>
  )
}

function Milestones({ rows, errors }: { rows: TypedForm[]; errors: Errors }) {
  const { t } = useWords()
  return (
    <FormSection title={t('replications:plan.milestones')} id="milestones">
      {rows.map((row, at) => {
        const name = (field: string) => `milestones[${at}].${field}`
        return (
          <RepeatedFields
            key={at}
            legend={t('replications:edit.milestoneRow', { n: at + 1 })}
            remove={<RemoveRow list="milestones" index={at} label={t('replications:edit.remove')} />}
          >
            <TextField
              name={name('title')}
              label={t('replications:edit.milestoneTitle')}
              errors={errors[name('title')]}
              defaultValue={textOf(row, 'title')}
              lang="vi"
            />
            <FieldRow>
              <DateField
                name={name('dueOn')}
                label={t('replications:edit.dueOn')}
                errors={errors[name('dueOn')]}
                defaultValue={textOf(row, 'dueOn')}
              />
              <DateField
                name={name('doneOn')}
                label={t('replications:edit.doneOn')}
                hint={t('replications:edit.doneOnHint')}
                errors={errors[name('doneOn')]}
                defaultValue={textOf(row, 'doneOn')}
              />
            </FieldRow>
          </RepeatedFields>
        )
      })}
      <AddRow list="milestones">{t('replications:edit.addMilestone')}</AddRow>
    </FormSection>
  )
}
