import { rowsAt, textAt } from '#app/features/models/typed-draft.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { formatNumber } from '#app/lib/format.ts'
import type { Sizes } from '#app/features/word-import/components/report-blocks.tsx'
import { ReportPart } from '#app/features/word-import/components/report-part.tsx'
import type { FactName, Facts } from '#app/features/word-import/fact-rules.ts'
import type { PartView } from '#app/features/word-import/view-rules.ts'
import { placingField } from '#app/features/word-import/view-rules.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, NumberField, TextField } from '#app/ui/field.tsx'
import { FieldRow, FormActions, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Errors = Readonly<Record<string, string[]>>
type Props = {
  facts: Facts
  parts: readonly PartView[]
  sizes: Sizes
  /** What was sent and came back; null when the form is new. */
  values: TypedText | null
  errors: Errors
}

/** Everything of a report with the place it is thought to belong to, to be confirmed or changed. */
export function PlaceReportForm({ facts, parts, sizes, values, errors }: Props) {
  const { t, lang } = useWords()
  const sent = values ? rowsAt(values, 'parts') : []
  const placed = parts.filter((part) => part.guess !== 'remainder').length
  return (
    <form method="post" className="form" noValidate>
      <ErrorSummary errors={errors} labelOf={(name) => placingField(name, lang)} />
      <FactFields facts={facts} values={values} errors={errors} />
      <FormSection
        title={t('word:review.parts', { count: parts.length })}
        hint={t('word:review.counts', { placed, left: parts.length - placed })}
      >
        {parts.map((part, at) => (
          <ReportPart key={at} at={at} part={part} sizes={sizes} sent={sent[at]} errors={errors} />
        ))}
      </FormSection>
      <FormActions>
        <Button>{t('word:review.confirm')}</Button>
      </FormActions>
    </form>
  )
}

function FactFields({ facts, values, errors }: Pick<Props, 'facts' | 'values' | 'errors'>) {
  const { t, lang } = useWords()
  const field = (name: FactName) => {
    const fact = facts[name]
    const value = fact?.value ?? ''
    const shown =
      value !== '' && (name === 'households' || name === 'months') ? formatNumber(Number(value), lang) : value
    return {
      name,
      label: t(`models:field.${name}`),
      hint: fact && t('word:review.from', { text: fact.from }),
      errors: errors[name],
      defaultValue: values ? textAt(values, name) : shown,
    }
  }
  return (
    <FormSection title={t('word:review.facts')}>
      <TextField {...field('title')} required />
      <FieldRow>
        <NumberField {...field('households')} />
        <NumberField {...field('months')} />
      </FieldRow>
      <DateField {...field('startedOn')} />
    </FormSection>
  )
}
