import { ButtonLink } from '#app/ui/button.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  slug: string
  may: { replicate: boolean; reopen: boolean; verify: boolean; withdraw: boolean }
}

/** What can be done from the page of a published model. */
export function ModelActions({ slug, may }: Props) {
  const { t, href } = useWords()
  return (
    <>
      {may.replicate && (
        <ButtonLink href={href(`/models/${slug}/replications/new`)}>{t('models:read.replicate')}</ButtonLink>
      )}
      {may.verify && (
        <ButtonLink href={href(`/models/${slug}/verification`)} variant="secondary">
          {t('models:work.verify')}
        </ButtonLink>
      )}
      {may.reopen && (
        <ButtonLink href={href(`/models/${slug}/draft`)} variant="secondary">
          {t('models:read.edit')}
        </ButtonLink>
      )}
      {may.withdraw && (
        <ButtonLink href={href(`/models/${slug}/withdrawal`)} variant="quiet">
          {t('models:withdrawal.open')}
        </ButtonLink>
      )}
    </>
  )
}
