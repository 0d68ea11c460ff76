import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Details, HeldRoles, Sessions } from '#app/features/accounts/components/account-sections.tsx'
import { Letters } from '#app/features/accounts/components/letters-section.tsx'
import { grantsOf } from '#app/features/accounts/grant-queries.server.ts'
import { profileOf, sessionsOf } from '#app/features/accounts/queries.server.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load, signedIn } from '#app/web/load.server.ts'
import { secretPageHeaders } from '#app/web/secret-page.ts'
import { titleOf } from '#app/web/titles.ts'

export const headers = secretPageHeaders
export const meta = titleOf('accounts:account.title')

const done = {
  link: 'accounts:account.linkSent',
  profile: 'accounts:account.profileSaved',
  password: 'accounts:account.passwordSaved',
  session: 'accounts:account.sessionEnded',
  others: 'accounts:account.othersEnded',
  letters: 'accounts:letterSetting.started',
  noLetters: 'accounts:letterSetting.stoppedNow',
} as const

export const loader = (args: LoaderFunctionArgs) =>
  load(args, async ({ actor, sessionId, url }) => {
    const { id } = signedIn(actor)
    const [profile, roles, sessions] = await Promise.all([profileOf(id), grantsOf(id), sessionsOf(id)])
    return { profile, roles, sessions, sessionId, done: url.searchParams.get('done') }
  })

export default function Account() {
  const { profile, roles, sessions, sessionId, ...told } = useLoaderData<typeof loader>()
  const { t } = useWords()
  const message = Object.entries(done).find(([name]) => name === told.done)?.[1]
  return (
    <Page title={t('accounts:account.title')}>
      {message && <Notice kind="success">{t(message)}</Notice>}
      <Details profile={profile} />
      <HeldRoles roles={roles} />
      <section aria-labelledby="letters">
        <h2 id="letters">{t('accounts:letterSetting.title')}</h2>
        <Letters stopped={profile.newsStoppedAt !== null} lang={profile.lang} />
      </section>
      <Sessions sessions={sessions} currentId={sessionId} />
    </Page>
  )
}
