import type { MapProvince } from '#app/features/search/components/province-map.tsx'
import { formatNumber } from '#app/lib/format.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Row = MapProvince & { region: string }

/** The same as the map, to be read in order: the provinces with most models first. */
export function ProvinceTable({ provinces }: { provinces: readonly Row[] }) {
  const { t, lang } = useWords()
  const rows = [...provinces].sort((one, other) => other.count - one.count)
  return (
    <DataTable
      caption={t('search:map.table')}
      head={[t('search:facet.province'), t('search:facet.region'), t('search:map.models')]}
      numeric={[2]}
      short={['lead', 'note', 'figure']}
      rows={rows.map(({ code, name, region, count, href, chosen }) => [
        <ProvinceCell key={code} name={name} href={href} chosen={chosen} />,
        region,
        formatNumber(count, lang),
      ])}
    />
  )
}

function ProvinceCell({ name, href, chosen }: Pick<Row, 'name' | 'href' | 'chosen'>) {
  const { t } = useWords()
  const shown = (
    <>
      {name}
      {chosen && <span className="hint"> {t('common:filter.chosen')}</span>}
    </>
  )
  return href === null ? shown : <a href={href}>{shown}</a>
}
