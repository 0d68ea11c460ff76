import { partName } from '#app/features/replications/components/part-name.ts'
import type { AdaptedRow } from '#app/features/replications/schema.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

/** What is done otherwise than in the source, row by row, each with its reason. */
export function AdaptationList({ rows }: { rows: readonly AdaptedRow[] }) {
  const { t } = useWords()
  if (!rows.length) return null
  return (
    <DataTable
      caption={t('replications:adapted.caption')}
      captionHidden
      head={(['part', 'what', 'why'] as const).map((name) => t(`replications:adapted.${name}`))}
      rows={rows.map(({ part, what, why }) => [partName(part, t), what, why])}
    />
  )
}
