import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { NewPasswordField } from '#app/features/accounts/components/new-password-field.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

export function SignUpForm({ reply }: { reply: Reply }) {
  const { t } = useWords()
  const { errors, typed } = useComplaint(reply)
  const labels: Record<string, string> = {
    name: t('accounts:field.name'),
    email: t('accounts:field.email'),
    password: t('accounts:field.password'),
  }
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      <TextField
        name="name"
        label={t('accounts:field.name')}
        hint={t('accounts:field.nameHint')}
        autoComplete="name"
        defaultValue={typed('name')}
        errors={errors['name']}
        maxLength={80}
        required
      />
      <TextField
        name="email"
        type="email"
        label={t('accounts:field.email')}
        hint={t('accounts:field.emailHint')}
        autoComplete="username"
        defaultValue={typed('email')}
        errors={errors['email']}
        maxLength={254}
        required
      />
      <NewPasswordField label={t('accounts:field.password')} errors={errors['password']} />
      <FormActions>
        <Button>{t('accounts:signUp.submit')}</Button>
      </FormActions>
    </form>
  )
}
