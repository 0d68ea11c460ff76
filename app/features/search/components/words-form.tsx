import { wordListNames } from '#app/features/search/word-lists.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, SelectField, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

const fields = ['list', 'words', 'means', 'facets'] as const

type Props = { values: Record<string, unknown>; errors: Record<string, string[]> }

/** One line more for the word lists. */
export function WordsForm({ values, errors }: Props) {
  const { t } = useWords()
  const field = (name: (typeof fields)[number]) => ({
    name,
    label: t(`search:words.${name}`),
    hint: t(`search:words.${name}Hint`),
    errors: errors[name],
    defaultValue: typeof values[name] === 'string' ? values[name] : '',
  })
  const labelOf = (name: string) => t(`search:words.${fields.find((known) => known === name) ?? 'list'}`)
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} labelOf={labelOf} />
      <SelectField
        {...field('list')}
        options={wordListNames.map((list) => ({ value: list, label: t(`search:words.lists.${list}`) }))}
        required
      />
      <TextField {...field('words')} lang="vi" maxLength={300} required />
      <TextField {...field('means')} lang="vi" maxLength={300} />
      <TextField {...field('facets')} maxLength={300} />
      <FormActions>
        <Button>{t('search:words.add')}</Button>
      </FormActions>
    </form>
  )
}
