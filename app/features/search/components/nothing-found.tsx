import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { useWords } from '#app/ui/words.tsx'

/** @param asked for something in particular; otherwise there is nothing at all yet */
export function NothingFound({ asked }: { asked: boolean }) {
  const { t, href } = useWords()
  return asked ? (
    <Empty
      title={t('search:emptyTitle')}
      action={<ButtonLink href={href('/models')}>{t('search:all')}</ButtonLink>}
    >
      {t('search:emptyText')}
    </Empty>
  ) : (
    <Empty
      title={t('front:empty.title')}
      action={<ButtonLink href={href('/places')}>{t('front:empty.places')}</ButtonLink>}
    >
      {t('front:empty.text')}
    </Empty>
  )
}
