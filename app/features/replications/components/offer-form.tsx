import type { TypedText } from '#app/features/models/typed-draft.ts'
import { listAt, textAt } from '#app/features/models/typed-draft.ts'
import { fieldPlace } from '#app/features/replications/components/field-place.ts'
import { partName } from '#app/features/replications/components/part-name.ts'
import type { Offerable, OfferedRow } from '#app/features/replications/offer-rules.ts'
import { formatMoney } from '#app/lib/format.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Words } from '#app/lib/words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxGroup, ErrorSummary, TextArea } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  rows: readonly Offerable[]
  values: TypedText
  errors: Record<string, string[]>
  back: string
}

/** Which of the things done otherwise go to the source's authors; nothing has to be typed twice. */
export function OfferForm({ rows, values, errors, back }: Props) {
  const { t, lang } = useWords()
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => fieldPlace('offer', name, t)} />
      <input type="hidden" name="formKey" value={textAt(values, 'formKey')} />
      <CheckboxGroup
        name="picked"
        legend={t('replications:offer.picked')}
        errors={errors['picked']}
        options={rows.map(({ key, row }) => ({ value: key, label: offeredWords(row, t, lang) }))}
        defaultValue={listAt(values, 'picked')}
      />
      <TextArea
        name="message"
        label={t('replications:offer.message')}
        hint={t('replications:offer.messageHint')}
        errors={errors['message']}
        defaultValue={textAt(values, 'message')}
        lang="vi"
        required
      />
      <FormActions>
        <Button>{t('replications:offer.send')}</Button>
        <ButtonLink href={back} variant="quiet">
          {t('replications:back')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}

function offeredWords(row: OfferedRow, t: Words, lang: Lang): string {
  if (row.kind === 'step') return t('replications:offer.row.step', { text: row.text })
  if (row.kind === 'section')
    return t('replications:offer.row.section', { section: partName(row.section, t), text: row.text })
  const values = {
    item: row.item,
    amount: formatMoney(row.amountVnd, lang),
    per: t(`replications:costs.perWord.${row.per}`),
  }
  return t(`replications:offer.row.${row.replaces === null ? 'cost' : 'costChanged'}`, values)
}
