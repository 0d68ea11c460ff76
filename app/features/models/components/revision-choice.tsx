import { formatDate } from '#app/lib/format.ts'
import { Button } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { FieldRow, FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  slug: string
  revisions: readonly { number: number; publishedAt: string }[]
  from: number
  to: number
}

/** Which two revisions to compare. */
export function RevisionChoice({ slug, revisions, from, to }: Props) {
  const { t, lang, href } = useWords()
  const options = revisions.map(({ number, publishedAt }) => ({
    value: String(number),
    label: t('models:changes.dated', { number, date: formatDate(publishedAt, lang) }),
  }))
  return (
    <form method="get" action={href(`/models/${slug}/revisions/compare`)} className="form">
      <FieldRow>
        <SelectField
          name="from"
          label={t('models:changes.from')}
          options={options}
          defaultValue={String(from)}
        />
        <SelectField name="to" label={t('models:changes.to')} options={options} defaultValue={String(to)} />
      </FieldRow>
      <FormActions>
        <Button variant="secondary">{t('models:changes.show')}</Button>
      </FormActions>
    </form>
  )
}
