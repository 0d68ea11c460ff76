import type { TypedText } from '#app/features/models/typed-draft.ts'
import { textAt } from '#app/features/models/typed-draft.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary, TextField } from '#app/ui/field.tsx'
import { FormActions, FormSection } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  values: TypedText
  errors: Readonly<Record<string, string[]>>
  /** Already writing: the form then changes the name, or ends it. */
  accepted: boolean
}

/** How somebody wants to be named, and yes or no. */
export function InvitationForm({ values, errors, accepted }: Props) {
  const { t } = useWords()
  const field = (name: 'creditName' | 'creditUnit') => ({
    name,
    label: t(`models:invitation.${name}`),
    errors: errors[name],
    defaultValue: textAt(values, name),
  })
  return (
    <form method="post" className="form">
      <ErrorSummary errors={errors} />
      <FormSection title={t('models:invitation.acceptTitle')}>
        <TextField
          {...field('creditName')}
          hint={t('models:invitation.creditNameHint')}
          autoComplete="name"
        />
        <TextField {...field('creditUnit')} autoComplete="organization" />
      </FormSection>
      <FormActions>
        <Button name="answer" value="accept">
          {accepted ? t('models:invitation.save') : t('models:invitation.accept')}
        </Button>
        <Button name="answer" value="decline" variant={accepted ? 'danger' : 'secondary'}>
          {accepted ? t('models:invitation.leave') : t('models:invitation.decline')}
        </Button>
      </FormActions>
    </form>
  )
}
