import { nameLines, placed, shadeBounds, shadeOf } from '#app/features/search/map-rules.ts'
import { COLUMNS, archipelagos } from '#app/features/search/province-tiles.ts'
import { formatNumber } from '#app/lib/format.ts'
import { useWords } from '#app/ui/words.tsx'

const SIDE = 48
const GAP = 3

export type MapProvince = {
  code: string
  name: string
  count: number
  /** Where choosing it leads; null where there is nothing to see. */
  href: string | null
  chosen: boolean
}

/**
 * The provinces as tiles, drawn on the server. Hoàng Sa and Trường Sa are always there and named, whatever is searched:
 * the law fines a map of Vietnam without them.
 */
export function ProvinceMap({ provinces }: { provinces: readonly MapProvince[] }) {
  const { t } = useWords()
  const most = Math.max(0, ...provinces.map(({ count }) => count))
  const bounds = shadeBounds(most)
  const { tiles, rows } = placed(provinces)
  return (
    <svg
      className="map"
      viewBox={`0 0 ${COLUMNS * SIDE} ${rows * SIDE}`}
      role="group"
      aria-label={t('search:map.title')}
    >
      <Sea provinces={provinces} />
      <Legend bounds={bounds} most={most} />
      {tiles.map((tile) => (
        <Tile key={tile.code} tile={tile} shade={shadeOf(tile.count, bounds)} />
      ))}
    </svg>
  )
}

type TileProps = { tile: MapProvince & { at: readonly [number, number] }; shade: number }

function Tile({ tile: { name, count, href, chosen, at }, shade }: TileProps) {
  const { t, lang } = useWords()
  const shown = formatNumber(count, lang)
  const className = `map-tile map-${shade}${chosen ? ' map-chosen' : ''}`
  const place = `translate(${at[0] * SIDE} ${at[1] * SIDE})`
  const lines = nameLines(name)
  const drawing = (
    <>
      <rect x={GAP / 2} y={GAP / 2} width={SIDE - GAP} height={SIDE - GAP} rx="5" />
      {lines.map((line, row) => (
        <text key={line} x={SIDE / 2} y={(lines.length === 1 ? 20 : 15) + row * 12}>
          {`${line} `}
        </text>
      ))}
      <text className="map-count" x={SIDE / 2} y="41">
        {shown}
      </text>
    </>
  )
  const label = t(chosen ? 'search:map.tileChosen' : 'search:map.tile', { name, count, shown })
  return (
    <g transform={place}>
      {href === null ? (
        <g className={className} role="img" aria-label={label}>
          {drawing}
        </g>
      ) : (
        <a className={className} href={href} aria-label={label}>
          {drawing}
        </a>
      )}
    </g>
  )
}

const islets = [
  [0, 6],
  [11, 0],
  [22, 8],
  [34, 2],
  [45, 10],
  [16, 15],
  [30, 17],
] as const

/** The sea in the east with its two archipelagos and the provinces they belong to. */
function Sea({ provinces }: { provinces: readonly { code: string; name: string }[] }) {
  const { t } = useWords()
  return (
    <>
      <text className="map-sea" x={6 * SIDE} y={10 * SIDE}>
        {t('search:map.eastSea')}
      </text>
      {archipelagos.map(({ name, provinceCode, column, row }) => {
        const province = provinces.find(({ code }) => code === provinceCode)?.name ?? ''
        return (
          <g
            key={name}
            className="map-islands"
            transform={`translate(${column * SIDE} ${row * SIDE})`}
            role="img"
            aria-label={t('search:map.islandsOf', { islands: t(`search:map.${name}`), province })}
          >
            <rect x={GAP} y={GAP} width={2 * SIDE - 2 * GAP} height={1.75 * SIDE} rx="8" />
            {islets.map(([x, y]) => (
              <circle key={x} cx={26 + x} cy={14 + y} r="2.6" />
            ))}
            <text x={SIDE} y="50">
              {t('search:map.archipelago')}
            </text>
            <text className="map-strong" x={SIDE} y="63">
              {t(`search:map.${name}`)}
            </text>
            <text x={SIDE} y="77">
              ({province})
            </text>
          </g>
        )
      })}
    </>
  )
}

/** What the shades mean, in the empty west of the centre. */
function Legend({ bounds, most }: { bounds: readonly number[]; most: number }) {
  const { t, lang } = useWords()
  const used = bounds.filter((_, at) => (bounds[at - 1] ?? 0) < most)
  const range = (at: number) => {
    const from = (bounds[at - 1] ?? 0) + 1
    const to = bounds[at] ?? from
    return from === to ? formatNumber(to, lang) : `${formatNumber(from, lang)}–${formatNumber(to, lang)}`
  }
  return (
    <g className="map-legend" transform={`translate(4 ${7 * SIDE})`} aria-hidden="true">
      <text x="0" y="14">
        {t('search:map.legend')}
      </text>
      {['0', ...used.map((_, at) => range(at))].map((words, shade) => (
        <g key={words} className={`map-${shade}`} transform={`translate(0 ${22 + shade * 22})`}>
          <rect x="0.5" y="0.5" width="22" height="16" rx="3" />
          <text x="29" y="13">
            {words}
          </text>
        </g>
      ))}
    </g>
  )
}
