import { ButtonLink } from '#app/ui/button.tsx'
import { useRequestId } from '#app/ui/of-response.tsx'
import { Page } from '#app/ui/page.tsx'
import { useWords } from '#app/ui/words.tsx'

const subjects: Record<number, 'not_found' | 'forbidden' | 'too_many' | 'unavailable'> = {
  403: 'forbidden',
  404: 'not_found',
  429: 'too_many',
  503: 'unavailable',
}

/** What a visitor sees instead of the page: what happened, and where to go. */
export function ErrorPage({ status }: { status: number }) {
  const { t, href } = useWords()
  const id = useRequestId()
  const subject = subjects[status] ?? 'bug'
  return (
    <Page narrow title={t(`errors:page.${subject}.title`)}>
      <p>{t(`errors:page.${subject}.text`, { id })}</p>
      <p className="button-row">
        <ButtonLink href={href('/')}>{t('errors:page.home')}</ButtonLink>
        <ButtonLink href={href('/models')} variant="secondary">
          {t('errors:page.search')}
        </ButtonLink>
      </p>
    </Page>
  )
}
