import type { FileWords } from '#app/features/models/schema.ts'
import { limits } from '#app/features/models/schema.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { Button } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, FileField, SelectField, TextField } from '#app/ui/field.tsx'
import { FieldRow, FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  values: TypedText
  errors: Readonly<Record<string, string[]>>
  options: readonly { value: string; label: string }[]
}

/** What a paper is and what it proves. */
export function FileWordsFields({ values, errors, options }: Props) {
  const { t } = useWords()
  const field = (name: keyof FileWords) => ({
    name,
    label: t(`models:file.${name}`),
    errors: errors[name],
    defaultValue: textAt(values, name),
  })
  return (
    <>
      <SelectField
        {...field('proves')}
        hint={t('models:file.provesHint')}
        options={options}
        emptyLabel={t('models:file.ofModel')}
      />
      <TextField
        {...field('title')}
        hint={t('models:file.titleHint')}
        minLength={limits.fileTitle.min}
        maxLength={limits.fileTitle.max}
        required
      />
      <FieldRow>
        <TextField
          {...field('issuer')}
          hint={t('models:file.issuerHint')}
          minLength={limits.issuer.min}
          maxLength={limits.issuer.max}
          required
        />
        <DateField {...field('on')} hint={t('models:file.onHint')} required />
      </FieldRow>
    </>
  )
}

/** The errors of such a form, each with the way to its field. */
export function FileErrors({ errors }: Pick<Props, 'errors'>) {
  const { t } = useWords()
  const names = ['file', 'title', 'issuer', 'on', 'proves'] as const
  const labels = new Map<string, string>(names.map((name) => [name, t(`models:file.${name}`)]))
  return <ErrorSummary errors={errors} labelOf={(name) => labels.get(name)} />
}

/** The parts of the form that adds a paper; with or without a script around it. */
export function FileFields({ upload, busy, ...form }: Props & { upload: string; busy: boolean }) {
  const { t } = useWords()
  return (
    <>
      <FileErrors errors={form.errors} />
      <input type="hidden" name="key" value={upload} />
      <FileField
        name="file"
        label={t('models:file.file')}
        hint={t('models:file.fileHint')}
        errors={form.errors['file']}
        accept=".pdf,.docx,.xlsx"
        required
      />
      <FileWordsFields {...form} />
      {!busy && (
        <FormActions>
          <Button>{t('models:file.add')}</Button>
        </FormActions>
      )}
    </>
  )
}
