import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Checkbox, ErrorSummary, FileField } from '#app/ui/field.tsx'
import { FormActions, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The templates, filled in as far as the site knows. */
export function TableTemplates({ count }: { count: number }) {
  const { t, href } = useWords()
  return (
    <FormSection title={t('profiles:table.templates')}>
      <p>{t('profiles:table.templatesText', { count })}</p>
      <p className="cluster">
        <ButtonLink href={href('/profiles/template.xlsx')} variant="secondary">
          {t('profiles:table.xlsx')}
        </ButtonLink>
        <ButtonLink href={href('/profiles/template.csv')} variant="quiet">
          {t('profiles:table.csv')}
        </ButtonLink>
      </p>
    </FormSection>
  )
}

type Props = { errors: Readonly<Record<string, string[]>>; dry: boolean }

export function TableForm({ errors, dry }: Props) {
  const { t } = useWords()
  return (
    <FormSection title={t('profiles:table.send')}>
      <form method="post" encType="multipart/form-data">
        <ErrorSummary
          errors={errors}
          labelOf={(name) => (name === 'file' ? t('profiles:table.file') : undefined)}
        />
        <FileField
          name="file"
          label={t('profiles:table.file')}
          hint={t('profiles:table.fileHint')}
          errors={errors['file']}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
        />
        <Checkbox name="dry" label={t('profiles:table.dry')} defaultChecked={dry} />
        <p className="soft">{t('profiles:table.again')}</p>
        <FormActions>
          <Button>{t('profiles:table.submit')}</Button>
        </FormActions>
      </form>
    </FormSection>
  )
}
