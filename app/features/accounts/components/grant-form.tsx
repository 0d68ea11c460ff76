import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { roleNames } from '#app/features/accounts/rules.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField, ErrorSummary, RadioGroup, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

const fieldOf = {
  account_unknown: 'email',
  account_not_verified: 'email',
  account_suspended: 'email',
  role_not_in_such_unit: 'role',
  role_already_held: 'role',
  unit_unknown: 'unitCode',
  unit_closed: 'unitCode',
  ends_in_the_past: 'endsOn',
}

export function GrantForm({ reply }: { reply: Reply }) {
  const { t, href } = useWords()
  const { errors, typed } = useComplaint(reply, fieldOf)
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
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
      <TextField
        name="unitCode"
        label={t('accounts:roles.unit')}
        hint={t('accounts:roles.unitHint')}
        defaultValue={typed('unitCode')}
        errors={errors['unitCode']}
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
