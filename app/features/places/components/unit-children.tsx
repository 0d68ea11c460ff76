import type { UnitKind } from '#app/features/places/rules.ts'
import { formatNumber } from '#app/lib/format.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

type Child = { code: string; kind: UnitKind; name: string }

const groups = ['ward', 'commune', 'special_zone'] as const

/** What lies under a unit, by kind, in Vietnamese order. */
export function UnitChildren({ units }: { units: readonly Child[] }) {
  const { t, lang, href } = useWords()
  if (units.length === 0) return null
  return (
    <section className="stack" aria-labelledby="under">
      <h2 id="under">{t('places:unit.under')}</h2>
      {groups.map((kind) => {
        const own = units.filter((unit) => unit.kind === kind)
        if (own.length === 0) return null
        return (
          <div key={kind}>
            <h3>{t(`places:count.${kind}`, { count: own.length, shown: formatNumber(own.length, lang) })}</h3>
            <ul className="place-list">
              {own.map((unit) => (
                <li key={unit.code}>
                  <a href={href(`/places/${unit.code}`)}>
                    <PlaceName unit={unit} />
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
