import { ShownUnit } from '#app/features/accounts/components/shown-unit.tsx'
import type { GrantRow } from '#app/features/accounts/grant-queries.server.ts'
import { lastDay } from '#app/features/accounts/rules.ts'
import { formatDate } from '#app/lib/format.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

const columns = ['person', 'role', 'unit', 'period', 'by'] as const

/** @param endable the listed roles are in force, and each row leads to ending it */
export function GrantTable({ grants, endable }: { grants: readonly GrantRow[]; endable: boolean }) {
  const { t } = useWords()
  const head = columns.map((name) => t(`accounts:roles.head.${name}`))
  return (
    <DataTable
      caption={t('accounts:roles.caption')}
      captionHidden
      head={endable ? [...head, t('accounts:roles.head.action')] : head}
      short={['lead', 'figure', 'note', 'note', 'named', ...(endable ? (['note'] as const) : [])]}
      rows={grants.map((grant) => [
        <div key="person">
          {grant.account.name}
          <br />
          {grant.account.email}
        </div>,
        t(`accounts:role.${grant.role}`),
        <ShownUnit key="unit" unit={grant.unit} />,
        <Span key="period" grant={grant} />,
        grant.grantedBy?.name ?? t('accounts:roles.byOperator'),
        ...(endable ? [<EndLink key="end" grant={grant} />] : []),
      ])}
    />
  )
}

function Span({ grant: { startsAt, endsAt } }: { grant: GrantRow }) {
  const { t, lang } = useWords()
  const from = formatDate(startsAt, lang)
  if (!endsAt) return <>{t('accounts:roles.from', { from })}</>
  return <>{t('accounts:roles.fromTo', { from, to: formatDate(lastDay(endsAt), lang) })}</>
}

function EndLink({ grant }: { grant: GrantRow }) {
  const { t, href } = useWords()
  const label = t('accounts:roles.endOf', {
    role: t(`accounts:role.${grant.role}`),
    name: grant.account.name,
  })
  return (
    <ButtonLink href={href(`/roles/${grant.id}/end`)} variant="quiet" label={label}>
      {t('accounts:roles.end')}
    </ButtonLink>
  )
}
