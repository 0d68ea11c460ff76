import { RowList } from '#app/features/models/components/row-list.tsx'
import { costBases, limits } from '#app/features/models/schema.ts'
import { optionsOf } from '#app/features/models/labels.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { partName } from '#app/features/replications/components/part-name.ts'
import { adaptedParts, bounds, fundingStates } from '#app/features/replications/schema.ts'
import { fundings } from '#app/lib/taxonomy.ts'
import { DateField, NumberField, SelectField, TextArea, TextField } from '#app/ui/field.tsx'
import { FieldRow, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { rows: TypedText[]; errors: Record<string, string[]> }

/** What a field of a row is called, opens with and was refused for. */
const cellOf = (row: string, cells: TypedText, errors: Props['errors']) => (name: string) => ({
  name: `${row}.${name}`,
  errors: errors[`${row}.${name}`],
  defaultValue: textAt(cells, name),
})

export function AdaptedRows({ rows, errors }: Props) {
  const { t } = useWords()
  return (
    <FormSection id="adapted" title={t('replications:adapted.title')} hint={t('replications:adapted.hint')}>
      <RowList
        name="adapted"
        rows={rows}
        max={bounds.adapted}
        rowLabel={(n) => t('replications:adapted.row', { n })}
        addLabel={t('replications:adapted.add')}
        firstCell=".part"
      >
        {(row, cells) => {
          const cell = cellOf(row, cells, errors)
          const part = cell('part')
          return (
            <>
              <SelectField
                {...part}
                defaultValue={part.defaultValue || 'approach'}
                label={t('replications:adapted.part')}
                options={adaptedParts.map((value) => ({ value, label: partName(value, t) }))}
              />
              <TextArea {...cell('what')} label={t('replications:adapted.what')} rows={2} lang="vi" />
              <TextArea {...cell('why')} label={t('replications:adapted.why')} rows={2} lang="vi" />
            </>
          )
        }}
      </RowList>
    </FormSection>
  )
}

export function CostRows({ rows, errors }: Props) {
  const { t } = useWords()
  return (
    <FormSection id="costs" title={t('replications:edit.costs')} hint={t('replications:costs.ownShare')}>
      <RowList
        name="costs"
        rows={rows}
        max={limits.costs}
        rowLabel={(n) => t('replications:edit.costRow', { n })}
        addLabel={t('replications:edit.addCost')}
        firstCell=".item"
      >
        {(row, cells) => {
          const cell = cellOf(row, cells, errors)
          const per = cell('per')
          return (
            <>
              <input type="hidden" name={`${row}.sourceAmountVnd`} value={textAt(cells, 'sourceAmountVnd')} />
              <TextField {...cell('item')} label={t('replications:costs.item')} lang="vi" />
              <FieldRow>
                <NumberField {...cell('amountVnd')} label={t('replications:costs.amount')} unit="đ" />
                <SelectField
                  {...per}
                  defaultValue={per.defaultValue || costBases[0]}
                  label={t('replications:costs.per')}
                  options={costBases.map((value) => ({
                    value,
                    label: t(`replications:costs.perWord.${value}`),
                  }))}
                />
                <SelectField
                  {...cell('funding')}
                  label={t('replications:costs.funding')}
                  options={optionsOf(t, 'funding', fundings)}
                  emptyLabel=""
                />
              </FieldRow>
            </>
          )
        }}
      </RowList>
    </FormSection>
  )
}

export function FundingRows({ rows, errors }: Props) {
  const { t } = useWords()
  return (
    <FormSection
      id="foundFunding"
      title={t('replications:funding.title')}
      hint={t('replications:funding.hint')}
    >
      <RowList
        name="foundFunding"
        rows={rows}
        max={bounds.funding}
        rowLabel={(n) => t('replications:funding.row', { n })}
        addLabel={t('replications:funding.add')}
        firstCell=".source"
      >
        {(row, cells) => {
          const cell = cellOf(row, cells, errors)
          const state = cell('state')
          return (
            <FieldRow>
              <SelectField
                {...cell('source')}
                label={t('replications:funding.source')}
                options={optionsOf(t, 'funding', fundings)}
                emptyLabel=""
              />
              <NumberField {...cell('amountVnd')} label={t('replications:funding.amount')} unit="đ" />
              <SelectField
                {...state}
                defaultValue={state.defaultValue || fundingStates[0]}
                label={t('replications:funding.state')}
                options={fundingStates.map((value) => ({
                  value,
                  label: t(`replications:funding.stateWord.${value}`),
                }))}
              />
            </FieldRow>
          )
        }}
      </RowList>
    </FormSection>
  )
}

export function MilestoneRows({ rows, errors }: Props) {
  const { t } = useWords()
  return (
    <FormSection id="milestones" title={t('replications:plan.milestones')}>
      <RowList
        name="milestones"
        rows={rows}
        max={bounds.milestones}
        rowLabel={(n) => t('replications:edit.milestoneRow', { n })}
        addLabel={t('replications:edit.addMilestone')}
        firstCell=".title"
      >
        {(row, cells) => {
          const cell = cellOf(row, cells, errors)
          return (
            <>
              <TextField {...cell('title')} label={t('replications:edit.milestoneTitle')} lang="vi" />
              <FieldRow>
                <DateField {...cell('dueOn')} label={t('replications:edit.dueOn')} />
                <DateField
                  {...cell('doneOn')}
                  label={t('replications:edit.doneOn')}
                  hint={t('replications:edit.doneOnHint')}
                />
              </FieldRow>
            </>
          )
        }}
      </RowList>
    </FormSection>
  )
}
