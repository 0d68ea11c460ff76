import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { reply: Reply; returnTo: string }

export function SignInForm({ reply, returnTo }: Props) {
  const { t, href } = useWords()
  const { errors, typed } = useComplaint(reply)
  const labels: Record<string, string> = {
    email: t('accounts:field.email'),
    password: t('accounts:field.password'),
  }
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      <input type="hidden" name="returnTo" value={returnTo} />
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
      <TextField
        name="password"
        type="password"
        label={t('accounts:field.password')}
        autoComplete="current-password"
        errors={errors['password']}
        required
      />
      <FormActions>
        <Button>{t('accounts:signIn.submit')}</Button>
        <a href={href('/reset-password')}>{t('accounts:signIn.forgot')}</a>
      </FormActions>
    </form>
  )
}
