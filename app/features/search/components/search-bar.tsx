import { sorts } from '#app/features/search/engine.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { searchHref } from '#app/features/search/search-href.ts'
import { formatNumber } from '#app/lib/format.ts'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tag, Tags } from '#app/ui/tag.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { query: SearchAddress; total: number }

/** The words, how many models there are, and in which order they stand. */
export function SearchBar({ query, total }: Props) {
  const { t, lang, href } = useWords()
  return (
    <div className="search-bar">
      <SearchBox
        action={href('/models')}
        id="models-search"
        size="large"
        labelHidden
        label={t('search:label')}
        placeholder={t('search:hint')}
        defaultValue={query.q}
      />
      <div className="search-order">
        <p className="search-total" role="status">
          {(total > 0 || query.q !== '') &&
            t('search:total', { count: total }).replace(String(total), formatNumber(total, lang))}
        </p>
        <nav aria-label={t('search:sort')}>
          <Tags>
            {sorts
              .filter((sort) => sort !== 'near' || query.near)
              .map((sort) =>
                sort === query.sort ? (
                  <Tag key={sort} chosen>
                    <strong aria-current="true">{t(`search:sorts.${sort}`)}</strong>
                  </Tag>
                ) : (
                  <Tag key={sort} href={href(searchHref({ ...query, sort, cursor: undefined }))}>
                    {t(`search:sorts.${sort}`)}
                  </Tag>
                ),
              )}
          </Tags>
        </nav>
      </div>
    </div>
  )
}
