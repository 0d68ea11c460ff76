import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { slug: string; submitted: boolean; version: number; maySubmit: boolean; mayReopen: boolean }

/** Why there is no form to write in, and the way to one. */
export function DraftLocked({ slug, submitted, version, maySubmit, mayReopen }: Props) {
  const { t, href } = useWords()
  return (
    <>
      <Notice kind="info" title={submitted ? t('models:edit.locked') : t('models:edit.noDraft')}>
        {submitted ? t('models:edit.lockedText') : t('models:edit.noDraftText')}
      </Notice>
      <div className="cluster">
        {submitted && maySubmit && (
          <form method="post" action={href(`/models/${slug}/recall`)}>
            <input type="hidden" name="version" value={version} />
            <Button>{t('models:preview.takeBack')}</Button>
          </form>
        )}
        {!submitted && mayReopen && (
          <ButtonLink href={href(`/models/${slug}/draft`)}>{t('models:decision.reopen')}</ButtonLink>
        )}
        <ButtonLink href={href(`/models/${slug}/preview`)} variant="secondary">
          {t('models:preview.title')}
        </ButtonLink>
      </div>
    </>
  )
}
