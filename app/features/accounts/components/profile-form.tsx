import type { Reply } from '#app/features/accounts/components/complaint.ts'
import { useComplaint } from '#app/features/accounts/components/complaint.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary, TextField } from '#app/ui/field.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { reply: Reply; name: string; homeUnitCode: string | null }

export function ProfileForm({ reply, name, homeUnitCode }: Props) {
  const { t, href } = useWords()
  const { errors, typed } = useComplaint(reply, { home_unit_unknown: 'homeUnitCode' })
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        name="name"
        label={t('accounts:field.name')}
        hint={t('accounts:field.nameHint')}
        autoComplete="name"
        defaultValue={typed('name') ?? name}
        errors={errors['name']}
        maxLength={80}
        required
      />
      <TextField
        name="homeUnitCode"
        label={t('accounts:field.homeUnit')}
        hint={t('accounts:field.homeUnitHint')}
        defaultValue={typed('homeUnitCode') ?? homeUnitCode}
        errors={errors['homeUnitCode']}
      />
      <FormActions>
        <Button>{t('accounts:account.save')}</Button>
        <ButtonLink href={href('/account')} variant="quiet">
          {t('accounts:account.cancel')}
        </ButtonLink>
      </FormActions>
    </form>
  )
}
