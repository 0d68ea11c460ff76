import { ChosenUnit } from '#app/features/accounts/components/chosen-unit.tsx'
import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { roleNames } from '#app/features/accounts/rules.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, RadioGroup, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  reply: Reply
  /** The code of the one unit the administrator's reach lies in, if it is one. */
  within: string | undefined
}

export function GrantForm({ reply, within }: Props) {
  const { t, href } = useWords()
  const { errors, typed } = useComplaint(reply)
  const labels: Record<string, string> = {
    email: t('accounts:roles.email'),
    role: t('accounts:roles.role'),
    unit: t('accounts:roles.unit'),
    endsOn: t('accounts:roles.endsOn'),
  }
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} labelOf={(name) => labels[name]} />
      <TextField
        name="email"
        type="email"
        label={t('accounts:roles.email')}
        autoComplete="off"
        defaultValue={typed('email')}
        errors={errors['email']}
        maxLength={254}
        required
      />
      <RadioGroup
        name="role"
        legend={t('accounts:roles.role')}
        options={roleNames.map((role) => ({
          value: role,
          label: t(`accounts:role.${role}`),
          hint: t(`accounts:roleHint.${role}`),
        }))}
        defaultValue={typed('role')}
        errors={errors['role']}
        required
      />
      <ChosenUnit
        reply={reply}
        label={t('accounts:roles.unit')}
        level="any"
        within={within}
        errors={errors['unit']}
        required
      />
      <DateField
        name="endsOn"
        label={t('accounts:roles.endsOn')}
        hint={t('accounts:roles.endsOnHint')}
        defaultValue={typed('endsOn')}
        errors={errors['endsOn']}
      />
      <FormActions>
        <Button>{t('accounts:roles.submit')}</Button>
        <ButtonLink href={href('/roles')} variant="quiet">
          {t('accounts:roles.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
