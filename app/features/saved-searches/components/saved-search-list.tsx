import { formatDate } from '#app/lib/format.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-layout.tsx'
import { StatusBadge } from '#app/ui/status.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { useWords } from '#app/ui/words.tsx'

type News = { slug: string; title: string; foundAt: Date | string; seen: boolean }
export type SavedSearchRow = {
  id: string
  name: string
  query: string
  createdAt: Date | string
  stoppedAt: Date | string | null
  unseen: number
  news: readonly News[]
}

/** One's own searches, each with its news and what can be done to it. */
export function SavedSearchList({ searches, most }: { searches: readonly SavedSearchRow[]; most: number }) {
  const { t } = useWords()
  return (
    <div className="stack">
      <div className="cluster">
        <p className="hint">{t('saved-searches:count', { count: searches.length, most })}</p>
        {searches.some(({ unseen }) => unseen > 0) && (
          <form method="post">
            <Button variant="secondary">{t('saved-searches:seen')}</Button>
          </form>
        )}
      </div>
      {searches.map((search) => (
        <SavedSearchCard key={search.id} search={search} />
      ))}
    </div>
  )
}

function SavedSearchCard({ search }: { search: SavedSearchRow }) {
  const { t, lang, href } = useWords()
  const { id, name, query, createdAt, stoppedAt, unseen, news } = search
  const results = href(query ? `/models?${query}` : '/models')
  return (
    <section className="saved" aria-labelledby={`name-${id}`}>
      <h2 className="saved-name" id={`name-${id}`}>
        <a href={results}>{name}</a>
      </h2>
      <p className="cluster">
        <StatusBadge tone={stoppedAt ? 'neutral' : 'live'}>
          {stoppedAt ? t('saved-searches:off') : t('saved-searches:on')}
        </StatusBadge>
        <span>{t('saved-searches:since', { date: formatDate(createdAt, lang) })}</span>
        {unseen > 0 && <strong>{t('saved-searches:fresh', { count: unseen })}</strong>}
      </p>
      {news.length ? <NewsList news={news} name={name} /> : <p>{t('saved-searches:noNews')}</p>}
      <FormActions>
        <ButtonLink href={results} variant="secondary" label={t('saved-searches:openOf', { name })}>
          {t('saved-searches:open')}
        </ButtonLink>
        {stoppedAt ? (
          <form method="post" action={href(`/saved-searches/new${query && `?${query}`}`)}>
            <Button variant="quiet" label={t('saved-searches:resumeOf', { name })}>
              {t('saved-searches:resume')}
            </Button>
          </form>
        ) : (
          <form method="post" action={href(`/saved-searches/${id}/stop`)}>
            <Button variant="quiet" label={t('saved-searches:stopOf', { name })}>
              {t('saved-searches:stop')}
            </Button>
          </form>
        )}
        <ButtonLink
          href={href(`/saved-searches/${id}/removal`)}
          variant="quiet"
          label={t('saved-searches:forgetOf', { name })}
        >
          {t('saved-searches:forget')}
        </ButtonLink>
      </FormActions>
    </section>
  )
}

function NewsList({ news, name }: { news: readonly News[]; name: string }) {
  const { t, lang, href } = useWords()
  return (
    <ul className="saved-news" aria-label={t('saved-searches:newsOf', { name })}>
      {news.map(({ slug, title, foundAt, seen }) => (
        <li key={slug}>
          <a href={href(`/models/${slug}`)}>{title}</a>{' '}
          {!seen && <Tag tone="leaf">{t('saved-searches:newMark')}</Tag>}
          <span className="hint">{t('saved-searches:foundOn', { date: formatDate(foundAt, lang) })}</span>
        </li>
      ))}
    </ul>
  )
}
