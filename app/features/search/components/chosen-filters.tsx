import { UnderstoodPlaces } from '#app/features/search/components/understood.tsx'
import type { UnderstoodPlace } from '#app/features/search/engine.ts'
import { chipsOf, withoutFilters } from '#app/features/search/search-links.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { searchHref } from '#app/features/search/search-href.ts'
import { valueWords } from '#app/features/search/search-words.ts'
import { Icon } from '#app/ui/icon.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  query: SearchAddress
  labels: Readonly<Record<string, string>>
  places: readonly UnderstoodPlace[]
  fitPlace?: { name: string } | null | undefined
  /** Where an address of the list leads on this page. */
  onPage?: (address: string) => string
}

/** What a search is narrowed to, each a way to take it off again. */
export function ChosenFilters({ query, labels, places, fitPlace, onPage = (address) => address }: Props) {
  const { t, href } = useWords()
  const chips = chipsOf(query)
  const fits = query.fits && fitPlace
  if (!chips.length && !places.length && !fits) return null
  return (
    <nav className="chosen-filters" aria-label={t('search:chosen')}>
      <ul className="chips">
        <UnderstoodPlaces query={query} places={places} onPage={onPage} />
        {fits && (
          <li>
            <ChipLink
              to={href(searchHref({ ...query, fits: undefined, cursor: undefined }))}
              words={t('profiles:fit.searchWith', { place: fits.name })}
            />
          </li>
        )}
        {chips.map(({ facet, value, without }) => (
          <li key={`${facet} ${value}`}>
            <ChipLink
              to={href(onPage(without))}
              name={t(`search:facet.${facet}`)}
              words={valueWords(facet, value, { t, placeLabels: labels })}
            />
          </li>
        ))}
        {(chips.length > 1 || (chips.length > 0 && fits)) && (
          <li>
            <a className="more" href={href(onPage(withoutFilters(query)))} rel="nofollow">
              {t('search:clear')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function ChipLink({ to, name, words }: { to: string; name?: string; words: string }) {
  const { t } = useWords()
  return (
    <a className="chip" href={to} rel="nofollow">
      <span>
        {name && <span className="chip-name">{name}: </span>}
        {words}
        <span className="visually-hidden"> - {t('search:takeOff')}</span>
      </span>
      <Icon name="close" />
    </a>
  )
}
