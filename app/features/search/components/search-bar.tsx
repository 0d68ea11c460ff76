import { panelFacets } from '#app/features/search/facet-order.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { SearchBox } from '#app/ui/search-box.tsx'
import { useWords } from '#app/ui/words.tsx'

/** Inputs elsewhere on the page belong to the search by this id. */
export const SEARCH_FORM = 'search'

type Props = {
  query: SearchAddress
  /** Where the form leads: the list, or the map. */
  action?: string
  /** The page has a panel of boxes to tick for these; otherwise they are sent along unseen. */
  ticked?: boolean
}

/** The words of a search. What was chosen beside them is sent along. */
export function SearchBar({ query, action = '/models', ticked = false }: Props) {
  const { t, href } = useWords()
  const names = ticked ? (['unit'] as const) : (['unit', ...panelFacets] as const)
  return (
    <div className="search-bar">
      <SearchBox
        action={href(action)}
        id="models-search"
        formId={SEARCH_FORM}
        size="large"
        labelHidden
        label={t('search:label')}
        placeholder={t('search:hint')}
        defaultValue={query.q}
        suggestions={{ from: href('/models/suggestions'), label: t('search:suggest.label') }}
      >
        {names.flatMap((name) =>
          (query.filters[name] ?? []).map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
        )}
        {query.sort !== 'best' && <input type="hidden" name="sort" value={query.sort} />}
        {query.sort === 'near' && query.near && <input type="hidden" name="near" value={query.near} />}
      </SearchBox>
    </div>
  )
}
