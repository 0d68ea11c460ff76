import { chipsOf, saveHref, takenLiterally, withWords } from '#app/features/search/search-links.ts'
import type { UnderstoodPlace } from '#app/features/search/engine.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { valueWords } from '#app/features/search/search-words.ts'
import { Empty } from '#app/ui/empty.tsx'
import { useWords } from '#app/ui/words.tsx'

const MOST_WAYS = 5

type Props = {
  query: SearchAddress
  labels: Readonly<Record<string, string>>
  places: readonly UnderstoodPlace[]
  didYouMean: string | null
}

/** Nothing was found: says so, and offers what would find something. */
export function NoResults({ query, labels, places, didYouMean }: Props) {
  const { t, href } = useWords()
  const chips = chipsOf(query)
  const ways = [
    ...(didYouMean
      ? [{ to: withWords(query, didYouMean), words: t('search:ways.correct', { q: didYouMean }) }]
      : []),
    ...places.map(({ key, name }) => ({
      to: takenLiterally(query, [key]),
      words: t('search:ways.place', { place: name }),
    })),
    ...chips.map(({ facet, value, without }) => ({
      to: without,
      words: t('search:ways.filter', { filter: valueWords(facet, value, { t, placeLabels: labels }) }),
    })),
  ].slice(0, MOST_WAYS)
  return (
    <Empty title={t('search:emptyTitle')}>
      <p>{t(chips.length ? 'search:emptyFiltered' : 'search:emptyText')}</p>
      <ul className="ways">
        {ways.map(({ to, words }) => (
          <li key={to}>
            <a href={href(to)} rel="nofollow">
              {words}
            </a>
          </li>
        ))}
        <li>
          <a href={href('/models')}>{t('search:all')}</a>
        </li>
        <li>
          <a href={href(saveHref(query))} rel="nofollow">
            {t('search:ways.save')}
          </a>
        </li>
      </ul>
    </Empty>
  )
}
