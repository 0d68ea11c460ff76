import type { Correction, UnderstoodPlace } from '#app/features/search/engine.ts'
import { takenLiterally, withWords } from '#app/features/search/search-links.ts'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  query: SearchAddress
  understood: { places: readonly UnderstoodPlace[]; corrections: readonly Correction[] }
  didYouMean: string | null
  dropped: readonly string[]
  total: number
}

/** How the words were taken, and how to take them otherwise. */
export function Understood({ query, understood, didYouMean, dropped, total }: Props) {
  const { t, href } = useWords()
  // A word that was given up after all was not looked for in any spelling.
  const given = understood.corrections.every(({ typed }) => !dropped.includes(typed))
  const corrections = given ? understood.corrections : []
  const corrected = corrections.length > 0 && total > 0
  return (
    <>
      {corrected && (
        <p className="understood">
          {t('search:corrected.for')}{' '}
          <strong>{didYouMean ?? corrections.map(({ used }) => used).join(', ')}</strong>{' '}
          <a
            href={href(
              takenLiterally(
                query,
                corrections.map(({ key }) => key),
              ),
            )}
            rel="nofollow"
          >
            {t('search:corrected.literally', { typed: query.q })}
          </a>
        </p>
      )}
      {!corrected && given && didYouMean && (
        <p className="understood">
          {t('search:didYouMean')}{' '}
          <a href={href(withWords(query, didYouMean))} rel="nofollow">
            <strong>{didYouMean}</strong>
          </a>
        </p>
      )}
      {dropped.length > 0 && total > 0 && (
        <Notice kind="info" title={t('search:loose')}>
          {t('search:dropped', { words: dropped.map((word) => `“${word}”`).join(', ') })}
        </Notice>
      )}
    </>
  )
}

type PlacesProps = {
  query: SearchAddress
  places: readonly UnderstoodPlace[]
  onPage: (address: string) => string
}

/** Places that were read out of the words, each a way to search the whole country instead. */
export function UnderstoodPlaces({ query, places, onPage }: PlacesProps) {
  const { t, href } = useWords()
  return places.map(({ key, name, former }) => (
    <li key={key}>
      <a className="chip chip-place" href={href(onPage(takenLiterally(query, [key])))} rel="nofollow">
        <Icon name="place" />
        <span>
          {t(former ? 'search:onlyInFormer' : 'search:onlyIn', { place: name })}
          <span className="visually-hidden"> - {t('search:takeOff')}</span>
        </span>
        <Icon name="close" />
      </a>
    </li>
  ))
}
