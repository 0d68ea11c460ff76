import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { useWords } from '#app/ui/words.tsx'

/** No model is published yet: says so, and leads to what there is. */
export function NothingYet() {
  const { t, href } = useWords()
  return (
    <Empty
      title={t('front:empty.title')}
      action={<ButtonLink href={href('/places')}>{t('front:empty.places')}</ButtonLink>}
    >
      {t('front:empty.text')}
    </Empty>
  )
}
