import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'

type Props = {
  text: string
  submit: string
  cancel: { href: string; label: string }
  reply?: Reply
}

/** The last question before something that cannot be taken back. */
export function ConfirmForm({ text, submit, cancel, reply }: Props) {
  const { errors } = useComplaint(reply)
  return (
    <form method="post">
      <ErrorSummary errors={errors} />
      <p>{text}</p>
      <FormActions>
        <Button variant="danger">{submit}</Button>
        <ButtonLink href={cancel.href} variant="quiet">
          {cancel.label}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
