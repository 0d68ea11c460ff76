import { TextField } from '#app/ui/field.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { label: string; errors: readonly string[] | undefined }

export function NewPasswordField({ label, errors }: Props) {
  const { t } = useWords()
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      hint={t('accounts:field.newPasswordHint')}
      autoComplete="new-password"
      errors={errors}
      required
    />
  )
}
