import type { Bar, ChartLayout } from '#app/features/profiles/chart-rules.ts'
import { formatNumber } from '#app/lib/format.ts'
import { useWords } from '#app/ui/words.tsx'

/** Bars for each year in groups of one poverty standard; nothing is ever drawn across a change of it. */
export function PovertyChart({ layout }: { layout: ChartLayout }) {
  const { t, lang } = useWords()
  const { width, height, left, baseY, ticks, groups, breaks, slots } = layout
  const years = { from: String(slots[0]?.year), to: String(slots.at(-1)?.year) }
  return (
    <figure className="chart">
      <ul className="chart-legend">
        <li className="chart-key-poor">{t('profiles:poverty.poor')}</li>
        <li className="chart-key-near-poor">{t('profiles:poverty.nearPoor')}</li>
      </ul>
      <div className="chart-box" tabIndex={0} role="group" aria-label={t('profiles:poverty.chartScroll')}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={t('profiles:poverty.chart', years)}
        >
          {ticks.map(({ y, value }) => (
            <g key={value}>
              <line className="chart-grid" x1={left} x2={width} y1={y} y2={y} />
              <text className="chart-text" x={left - 5} y={y + 4} textAnchor="end">
                {formatNumber(value, lang)}
              </text>
            </g>
          ))}
          {groups.map(({ letter, x, width: across }) => (
            <text key={letter} className="chart-text" x={x + across / 2} y={12} textAnchor="middle">
              {across > 50 ? t('profiles:poverty.standard', { letter }) : letter}
            </text>
          ))}
          {breaks.map((x) => (
            <line key={x} className="chart-break" x1={x} x2={x} y1={0} y2={height} />
          ))}
          {slots.map(({ year, x, bars }) => (
            <g key={year}>
              {bars.map((bar) => (
                <rect key={bar.series} className={classOf(bar)} {...boxOf(bar)} />
              ))}
              {bars.length === 0 && (
                <text className="chart-text" x={x} y={baseY - 5} textAnchor="middle">
                  –
                </text>
              )}
              <text className="chart-text" x={x} y={height - 7} textAnchor="middle">
                {year}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        <ul className="plain-list">
          {groups.map(({ letter, standard }) => (
            <li key={letter}>
              {t('profiles:poverty.standardIs', {
                letter,
                basis: standard.legalBasis,
                rural: formatNumber(standard.ruralIncomeVnd, lang),
                urban: formatNumber(standard.urbanIncomeVnd, lang),
              })}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  )
}

const classOf = ({ series, few }: Bar) =>
  `${series === 'poor' ? 'chart-poor' : 'chart-near-poor'}${few ? ' chart-few' : ''}`

const boxOf = ({ x, y, width, height }: Bar) => ({ x, y, width, height })
