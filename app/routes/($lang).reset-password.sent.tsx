import type { LoaderFunctionArgs } from '@remix-run/node'
import { ButtonLink } from '#app/ui/button.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import { load } from '#app/web/load.server.ts'
import { titleOf } from '#app/web/titles.ts'

export const meta = titleOf('accounts:reset.sentTitle')

export const loader = (args: LoaderFunctionArgs) => load(args, () => null)

export default function ResetSent() {
  const { t, href } = useWords()
  return (
    <Page narrow title={t('accounts:reset.sentTitle')}>
      <p>{t('accounts:reset.sent')}</p>
      <p>{t('accounts:reset.sentNone')}</p>
      <p>
        <ButtonLink href={href('/sign-in')}>{t('accounts:signUp.toSignIn')}</ButtonLink>
      </p>
    </Page>
  )
}
