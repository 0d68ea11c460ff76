import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { NewPasswordField } from '#app/features/accounts/components/new-password-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

export function AskResetForm({ reply }: { reply: Reply }) {
  const { t } = useWords()
  const { errors, typed } = useComplaint(reply)
  const labels: Record<string, string> = {
    email: t('accounts:field.email'),
  }
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      <TextField
        name="email"
        type="email"
        label={t('accounts:field.email')}
        autoComplete="username"
        defaultValue={typed('email')}
        errors={errors['email']}
        maxLength={254}
        required
      />
      <FormActions>
        <Button>{t('accounts:reset.submit')}</Button>
      </FormActions>
    </form>
  )
}

export function NewPasswordForm({ reply, token }: { reply: Reply; token: string }) {
  const { t } = useWords()
  const { errors } = useComplaint(reply)
  const labels: Record<string, string> = {
    password: t('accounts:field.newPassword'),
  }
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      <input type="hidden" name="token" value={token} />
      <NewPasswordField label={t('accounts:field.newPassword')} errors={errors['password']} />
      <FormActions>
        <Button>{t('accounts:reset.newSubmit')}</Button>
      </FormActions>
    </form>
  )
}
