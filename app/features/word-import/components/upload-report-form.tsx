import { textAt } from '#app/features/models/typed-draft.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { OwnUnitField } from '#app/features/places/components/own-unit-field.tsx'
import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, FileField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  units: readonly ShownUnit[]
  values: TypedText
  errors: Readonly<Record<string, string[]>>
  formKey: string
  choices?: unknown
}

export function UploadReportForm({ units, values, errors, formKey, choices }: Props) {
  const { t } = useWords()
  const labels: Record<string, string> = {
    unitCode: t('models:field.unitCode'),
    report: t('word:upload.file'),
  }
  return (
    <form method="post" encType="multipart/form-data" className="form">
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      {/* A file that was refused is another upload, so that the key is new each time. */}
      <input type="hidden" name="formKey" value={formKey} />
      <OwnUnitField
        name="unitCode"
        label={t('models:field.unitCode')}
        hint={t('models:new.unitHint')}
        units={units}
        errors={errors['unitCode']}
        typed={textAt(values, 'unitCode')}
        choices={choices}
      />
      <FileField
        name="report"
        label={t('word:upload.file')}
        hint={t('word:upload.fileHint')}
        errors={errors['report']}
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        required
      />
      <FormActions>
        <Button>{t('word:upload.submit')}</Button>
      </FormActions>
    </form>
  )
}
