import type { Role } from '#app/permissions/actor.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  password: string
  accounts: readonly { email: string; roles: readonly { role: Role; unitCode: string }[] }[]
}

/** On a trial installation the sign-in page says whom one can sign in as. */
export function DemoAccounts({ password, accounts }: Props) {
  const { t } = useWords()
  const roleOf = (roles: Props['accounts'][number]['roles']) =>
    roles.map(({ role }) => t(`accounts:role.${role}`)).join(', ') || t('accounts:signIn.citizen')
  return (
    <section aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('accounts:signIn.demoTitle')}</h2>
      <p>{t('accounts:signIn.demo', { password })}</p>
      <DataTable
        caption={t('accounts:signIn.demoTitle')}
        captionHidden
        head={[t('accounts:field.email'), t('accounts:account.rolesHead.role')]}
        short={['lead', 'note']}
        rows={accounts.map(({ email, roles }) => [email, roleOf(roles)])}
      />
    </section>
  )
}
