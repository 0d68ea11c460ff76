import type { LoaderFunctionArgs } from '@remix-run/node'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const meta = titleOf('accounts:signUp.sentTitle')

export const loader = (args: LoaderFunctionArgs) => load(args, () => null)

export default function SignUpSent() {
  const { t, href } = useWords()
  return (
    <Page narrow title={t('accounts:signUp.sentTitle')}>
      <p>{t('accounts:signUp.sent')}</p>
      <p>{t('accounts:signUp.sentNone')}</p>
      <p>
        <ButtonLink href={href('/sign-in')}>{t('accounts:signUp.toSignIn')}</ButtonLink>
      </p>
    </Page>
  )
}
