import { useLocation } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'
import type { Unsent } from '#app/web/unsent.ts'

type Why = 'signed_out' | 'unavailable'

/** Instead of losing what was typed when it could not be taken: the same form once more, ready to be sent. */
export function UnsentPage({ fields, why }: Unsent & { why: Why }) {
  const { t, href } = useWords()
  const { pathname } = useLocation()
  return (
    <Page narrow title={t(`errors:page.${why}.title`)} lead={t(`errors:page.${why}.kept`)}>
      {why === 'signed_out' && (
        <p>
          <a href={href('/sign-in')} target="_blank" rel="noopener">
            {t('errors:page.signed_out.signIn')}
          </a>
        </p>
      )}
      <form method="post" action={pathname} className="form">
        {fields.map(([name, text], at) => (
          <textarea key={at} name={name} defaultValue={text} hidden readOnly />
        ))}
        <FormActions>
          <Button>{t('errors:page.again')}</Button>
        </FormActions>
      </form>
    </Page>
  )
}
