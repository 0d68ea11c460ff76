import type { Sort } from '#app/features/search/engine.ts'
import { sorts } from '#app/features/search/engine.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { searchHref } from '#app/features/search/search-href.ts'
import { mapHref, saveHref } from '#app/features/search/search-links.ts'
import { formatNumber } from '#app/lib/format.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  query: SearchAddress
  total: number
  view: 'list' | 'map'
  /** A place to measure distances from, so that nobody is asked who need not be. */
  place?: { code: string } | null | undefined
}

/** How many models there are, in which order they stand, and what can be done with the search as a whole. */
export function ResultHead({ query, total, view, place }: Props) {
  const { t, lang, href } = useWords()
  return (
    <div className="result-head">
      <p className="search-total" role="status">
        {t('search:total', { count: total, shown: formatNumber(total, lang) })}
      </p>
      <nav className="views" aria-label={t('search:view.label')}>
        <ViewLink
          to={searchHref(query)}
          current={view === 'list'}
          icon="bullets"
          words={t('search:view.list')}
        />
        <ViewLink to={mapHref(query)} current={view === 'map'} icon="place" words={t('search:view.map')} />
      </nav>
      {view === 'list' && <SortMenu query={query} place={place} />}
      <a className="more" href={href(saveHref(query))} rel="nofollow" aria-label={t('search:save')}>
        <Icon name="bell" />
        {t('search:saveShort')}
      </a>
    </div>
  )
}

type ViewProps = { to: string; current: boolean; icon: 'bullets' | 'place'; words: string }

function ViewLink({ to, current, icon, words }: ViewProps) {
  const { href } = useWords()
  return (
    <a href={href(to)} aria-current={current ? 'page' : undefined} rel="nofollow">
      <Icon name={icon} />
      {words}
    </a>
  )
}

/** The orders as links, folded by the browser itself. A list by fit has that order and no other. */
function SortMenu({ query, place }: Pick<Props, 'query' | 'place'>) {
  const { t, href } = useWords()
  const current = query.fits ? t('search:sorts.fit') : t(`search:sorts.${query.sort}`)
  const address = (sort: Sort) =>
    searchHref({ ...query, sort, near: query.near ?? place?.code, fits: undefined, cursor: undefined })
  return (
    <details className="sort-menu">
      <summary>
        <span className="hint">{t('search:sort')}</span> <strong>{current}</strong>
      </summary>
      <ul>
        {sorts.map((sort) => (
          <li key={sort}>
            <a
              href={href(address(sort))}
              aria-current={sort === query.sort && !query.fits ? 'true' : undefined}
              rel="nofollow"
            >
              {t(`search:sorts.${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
