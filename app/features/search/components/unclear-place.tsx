import { SEARCH_FORM } from '#app/features/search/components/search-bar.tsx'
import type { SearchAddress } from '#app/features/search/search-href.ts'
import { searchHref } from '#app/features/search/search-href.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { NamedUnit } from '#app/ui/place-name.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

type Choice = NamedUnit & { code: string }
type Props = {
  query: SearchAddress
  unclear: { field: 'fits' | 'near'; typed: string; choices: readonly Choice[] }
}

/** A place that was typed and may be several, or none. */
export function UnclearPlace({ query, unclear: { field, typed, choices } }: Props) {
  const { t, href } = useWords()
  const address = (code: string) =>
    searchHref({
      ...query,
      ...(field === 'fits' ? { fits: code } : { sort: 'near', near: code }),
      cursor: undefined,
    })
  if (!choices.length) return <Notice kind="warning">{t('search:placeUnknown', { typed })}</Notice>
  return (
    <Notice kind="info" title={t('search:placeUnclear', { typed })}>
      <ul className="ways">
        {choices.map((unit) => (
          <li key={unit.code}>
            <a href={href(address(unit.code))} rel="nofollow">
              <PlaceName unit={unit} />
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** Distances need a place to begin at; it can be changed. */
export function NearField({ from }: { from: string | undefined }) {
  const { t } = useWords()
  return (
    <div className="near-field">
      {from && <p>{t('search:near.from', { place: from })}</p>}
      <label htmlFor="near-place">{t('search:near.label')}</label>
      <div className="cluster">
        <input
          className="input input-medium"
          id="near-place"
          name="near"
          form={SEARCH_FORM}
          maxLength={100}
          autoComplete="off"
        />
        <Button variant="secondary" form={SEARCH_FORM}>
          {t('search:near.submit')}
        </Button>
      </div>
    </div>
  )
}
