import { deviceName } from '#app/features/accounts/components/device-name.ts'
import { ShownUnit } from '#app/features/accounts/components/shown-unit.tsx'
import type { HeldRow } from '#app/features/accounts/grant-queries.server.ts'
import type { Profile, SessionRow } from '#app/features/accounts/queries.server.ts'
import { lastDay } from '#app/features/accounts/rules.ts'
import { formatDate, formatDateTime } from '#app/lib/format.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

export function Details({ profile }: { profile: Profile }) {
  const { t, href } = useWords()
  const verified = profile.emailVerifiedAt !== null
  const email = (
    <>
      {profile.email}{' '}
      <StatusBadge tone={verified ? 'good' : 'waiting'}>
        {verified ? t('accounts:account.verified') : t('accounts:account.unverified')}
      </StatusBadge>
    </>
  )
  return (
    <section aria-labelledby="details">
      <h2 id="details">{t('accounts:account.details')}</h2>
      <Facts
        items={[
          { label: t('accounts:field.name'), value: profile.name },
          { label: t('accounts:field.email'), value: email },
          {
            label: t('accounts:field.homeUnit'),
            value: profile.homeUnit ? <ShownUnit unit={profile.homeUnit} /> : t('accounts:account.noHome'),
          },
        ]}
      />
      {!verified && <AskVerification />}
      <p className="cluster">
        <ButtonLink href={href('/account/profile')} variant="secondary">
          {t('accounts:account.edit')}
        </ButtonLink>
        <ButtonLink href={href('/account/password')} variant="secondary">
          {t('accounts:account.changePassword')}
        </ButtonLink>
        <ButtonLink href={href('/saved-searches')} variant="secondary">
          {t('saved-searches:title')}
        </ButtonLink>
      </p>
    </section>
  )
}

export function AskVerification() {
  const { t, href } = useWords()
  return (
    <form method="post" action={href('/account/verification')}>
      <p>{t('accounts:account.verifyWhy')}</p>
      <p>
        <Button>{t('accounts:account.sendLink')}</Button>
      </p>
    </form>
  )
}

export function HeldRoles({ roles }: { roles: readonly HeldRow[] }) {
  const { t, lang } = useWords()
  const head = (['role', 'unit', 'from', 'until'] as const).map((name) =>
    t(`accounts:account.rolesHead.${name}`),
  )
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{t('accounts:account.roles')}</h2>
      {roles.length === 0 ? (
        <p>{t('accounts:account.rolesNone')}</p>
      ) : (
        <DataTable
          caption={t('accounts:account.roles')}
          captionHidden
          head={head}
          short={['lead', 'note', 'named', 'named']}
          rows={roles.map((held) => [
            t(`accounts:role.${held.role}`),
            <ShownUnit key="unit" unit={held.unit} />,
            formatDate(held.startsAt, lang),
            held.endsAt ? formatDate(lastDay(held.endsAt), lang) : t('accounts:account.noEnd'),
          ])}
        />
      )}
    </section>
  )
}

type SessionsProps = { sessions: readonly SessionRow[]; currentId: string | null }

export function Sessions({ sessions, currentId }: SessionsProps) {
  const { t, lang, href } = useWords()
  const head = (['device', 'since', 'seen', 'action'] as const).map((name) =>
    t(`accounts:account.sessionsHead.${name}`),
  )
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t('accounts:account.sessions')}</h2>
      <DataTable
        caption={t('accounts:account.sessions')}
        captionHidden
        head={head}
        short={['lead', 'named', 'named', 'figure']}
        rows={sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => [
          deviceName(userAgent, t),
          formatDateTime(createdAt, lang),
          formatDateTime(lastSeenAt, lang),
          id === currentId ? (
            <StatusBadge tone="live">{t('accounts:account.thisDevice')}</StatusBadge>
          ) : (
            <ButtonLink
              href={href(`/account/sessions/${id}`)}
              variant="quiet"
              label={t('accounts:account.endOneOf', { device: deviceName(userAgent, t) })}
            >
              {t('accounts:account.endOne')}
            </ButtonLink>
          ),
        ])}
      />
      {sessions.length > 1 && (
        <p>
          <ButtonLink href={href('/account/sessions/others')} variant="secondary">
            {t('accounts:account.endOthers')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
