import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

export function VerifyForm({ reply, token }: { reply: Reply; token: string }) {
  const { t } = useWords()
  const { errors } = useComplaint(reply)
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <p>{t('accounts:verify.lead')}</p>
      <input type="hidden" name="token" value={token} />
      <FormActions>
        <Button>{t('accounts:verify.submit')}</Button>
      </FormActions>
    </form>
  )
}
