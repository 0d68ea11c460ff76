import type { Counts } from '#app/features/places/queries.server.ts'
import type { Region, UnitKind } from '#app/features/places/rules.ts'
import { formatNumber } from '#app/lib/format.ts'
import { DataTable } from '#app/ui/table.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

type Province = { code: string; kind: UnitKind; name: string; counts: Counts }

type Props = { groups: readonly { region: Region | null; provinces: readonly Province[] }[] }

const columns = ['commune', 'ward', 'special_zone'] as const

/** All provinces, one table a region. */
export function ProvinceGroups({ groups }: Props) {
  const { t, lang, href } = useWords()
  const head = [t('places:kinds.province'), ...columns.map((kind) => t(`places:kinds.${kind}`))]
  return groups.map(({ region, provinces }) => (
    <section key={region}>
      <h2>{t(`places:regions.${region ?? 'none'}`)}</h2>
      <DataTable
        captionHidden
        caption={t(`places:regions.${region ?? 'none'}`)}
        head={head}
        numeric={[1, 2, 3]}
        rows={provinces.map((province) => [
          <a key={province.code} href={href(`/places/${province.code}`)}>
            <PlaceName unit={province} />
          </a>,
          ...columns.map((kind) => formatNumber(province.counts[kind] ?? 0, lang)),
        ])}
      />
    </section>
  ))
}
