import type { Counts } from '#app/features/places/queries.server.ts'
import type { Region, UnitKind } from '#app/features/places/rules.ts'
import { formatNumber } from '#app/lib/format.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

type Province = { code: string; kind: UnitKind; name: string; counts: Counts }

type Props = { groups: readonly { region: Region | null; provinces: readonly Province[] }[] }

/** All provinces by region, each with what lies under it. */
export function ProvinceGroups({ groups }: Props) {
  const { t, href } = useWords()
  return groups.map(({ region, provinces }) => (
    <section key={region} className="stack">
      <h2>{t(`places:regions.${region ?? 'none'}`)}</h2>
      <ul className="place-list">
        {provinces.map((province) => (
          <li key={province.code}>
            <a href={href(`/places/${province.code}`)}>
              <PlaceName unit={province} />
            </a>
            <UnitCounts counts={province.counts} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

const counted = ['commune', 'ward', 'special_zone'] as const

function UnitCounts({ counts }: { counts: Counts }) {
  const { t, lang } = useWords()
  const parts = counted.flatMap((kind) => {
    const count = counts[kind] ?? 0
    return count > 0 ? [t(`places:count.${kind}`, { count, shown: formatNumber(count, lang) })] : []
  })
  return <span className="hint">{parts.join(', ')}</span>
}
