import type { UnitChoice } from '#app/features/places/match-rules.ts'
import { formatNumber } from '#app/lib/format.ts'
import { Empty } from '#app/ui/empty.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { useWords } from '#app/ui/words.tsx'

export type FoundPlaces = { q: string; items: readonly UnitChoice[]; total: number }

type BoxProps = { action: string; q?: string | undefined; label?: string | undefined }

export function PlaceSearchBox({ action, q, label }: BoxProps) {
  const { t } = useWords()
  return (
    <SearchBox
      action={action}
      id="place-q"
      size="large"
      label={label ?? t('places:search.label')}
      landmark={label ?? t('places:search.label')}
      placeholder={t('places:search.hint')}
      defaultValue={q}
    />
  )
}

export function PlaceResults({ q, items, total }: FoundPlaces) {
  const { t, lang, href } = useWords()
  if (items.length === 0) return <Empty title={t('places:search.none')}>{t('places:search.noneText')}</Empty>
  const shown = formatNumber(total, lang)
  return (
    <section className="stack" aria-labelledby="place-results">
      <h2 id="place-results">{t('places:search.title', { q })}</h2>
      <p>
        {total > items.length
          ? t('places:search.foundMore', { shown, first: items.length })
          : t('places:search.found', { count: total, shown })}
      </p>
      <ul className="place-list">
        {items.map((unit) => (
          <li key={unit.code}>
            <a href={href(`/places/${unit.code}`)}>
              <PlaceName unit={unit} />
            </a>
            {unit.matchedFormerName && (
              <span className="hint">{t('places:former', { name: unit.matchedFormerName })}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
