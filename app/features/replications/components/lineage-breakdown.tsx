import type { ReactNode } from 'react'
import { labelOf } from '#app/features/models/labels.ts'
import type { lineageBreakdown } from '#app/features/replications/lineage-queries.server.ts'
import type { SuccessRate } from '#app/features/replications/rules.ts'
import { formatNumber } from '#app/lib/format.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = { slug: string; breakdown: Awaited<ReturnType<typeof lineageBreakdown>> }

/** The whole line counted three ways, each row with its own denominator. */
export function LineageBreakdown({ slug, breakdown }: Props) {
  const { t, href } = useWords()
  const only = (query: string) => href(`/models/${slug}/lineage?${query}#table`)
  return (
    <>
      <Counted
        title={t('replications:lineage.byGeneration')}
        head={t('replications:lineage.generation')}
        hint={t('replications:lineage.generationHint')}
        rows={breakdown.generations.map(({ generation, ...rate }) => ({
          name: (
            <a href={only(`generation=${generation}`)}>
              {t('replications:lineage.generationN', { n: generation })}
            </a>
          ),
          rate,
        }))}
      />
      <Counted
        title={t('replications:lineage.byProvince')}
        head={t('replications:lineage.province')}
        rows={breakdown.provinces.map(({ code, name, ...rate }) => ({
          name: <a href={only(`province=${code}`)}>{name}</a>,
          rate,
        }))}
      />
      <Counted
        title={t('replications:lineage.byTerrain')}
        head={t('replications:lineage.terrain')}
        hint={t('replications:lineage.terrainHint')}
        rows={breakdown.terrains.map(({ terrain, ...rate }) => ({
          name: terrain === null ? t('replications:lineage.unknownTerrain') : labelOf(t, 'terrain', terrain),
          rate,
        }))}
      />
    </>
  )
}

type CountedProps = {
  title: string
  head: string
  hint?: string
  rows: readonly { name: ReactNode; rate: SuccessRate }[]
}

function Counted({ title, head, hint, rows }: CountedProps) {
  const { t, lang } = useWords()
  const figure = (value: number) => formatNumber(value, lang)
  return (
    <>
      <h3>{title}</h3>
      {hint && <p className="soft">{hint}</p>}
      <DataTable
        caption={title}
        captionHidden
        head={[
          head,
          ...(['total', 'success', 'stillRunning', 'stoppedHead'] as const).map((name) =>
            t(`replications:lineage.${name}`),
          ),
        ]}
        rows={rows.map(({ name, rate: { total, worked, measured, running, stopped } }) => [
          name,
          figure(total),
          measured ? t('replications:lineage.ofMeasured', { worked, measured }) : '–',
          figure(running),
          figure(stopped),
        ])}
        numeric={[1, 2, 3, 4]}
        short={['lead', 'figure', 'named', 'named', 'named']}
      />
    </>
  )
}
