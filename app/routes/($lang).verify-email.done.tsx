import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isPerson } from '#app/permissions/actor.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const meta = titleOf('accounts:verify.doneTitle')

export const loader = (args: LoaderFunctionArgs) => load(args, ({ actor }) => ({ signedIn: isPerson(actor) }))

export default function EmailVerified() {
  const { signedIn } = useLoaderData<typeof loader>()
  const { t, href } = useWords()
  return (
    <Page narrow title={t('accounts:verify.doneTitle')}>
      <Notice kind="success">{t('accounts:verify.done')}</Notice>
      <p>
        {signedIn ? (
          <ButtonLink href={href('/account')}>{t('accounts:account.title')}</ButtonLink>
        ) : (
          <ButtonLink href={href('/sign-in')}>{t('accounts:signUp.toSignIn')}</ButtonLink>
        )}
      </p>
    </Page>
  )
}
