import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { slug: string; origin: string }

/** What whoever just published can do next: pass the address on, print, go on working. */
export function PublishedNotice({ slug, origin }: Props) {
  const { t, href } = useWords()
  const page = href(`/models/${slug}`)
  return (
    <Notice kind="success" title={t('models:justPublished.title')}>
      <p>{t('models:justPublished.text')}</p>
      <p>
        <a href={page}>{`${origin}${page}`}</a>
      </p>
      <p className="cluster">
        <a href={href(`/models/${slug}/leaflet.pdf`)}>{t('models:justPublished.leaflet')}</a>
        <a href={href('/work')}>{t('models:justPublished.work')}</a>
      </p>
    </Notice>
  )
}
