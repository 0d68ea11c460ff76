import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { NewPasswordField } from '#app/features/accounts/components/new-password-field.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { reply: Reply; email: string }

export function ChangePasswordForm({ reply, email }: Props) {
  const { t, href } = useWords()
  const { errors } = useComplaint(reply)
  const labels: Record<string, string> = {
    current: t('accounts:field.currentPassword'),
    password: t('accounts:field.newPassword'),
  }
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      {/* Password managers ask whose password this is. */}
      <input type="hidden" autoComplete="username" defaultValue={email} />
      <TextField
        name="current"
        type="password"
        label={t('accounts:field.currentPassword')}
        autoComplete="current-password"
        errors={errors['current']}
        required
      />
      <NewPasswordField label={t('accounts:field.newPassword')} errors={errors['password']} />
      <FormActions>
        <Button>{t('accounts:account.changePassword')}</Button>
        <ButtonLink href={href('/account')} variant="quiet">
          {t('accounts:account.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
