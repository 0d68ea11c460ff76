import type { ShownCount, Standard } from '#app/features/profiles/rules.ts'
import { formatNumber } from '#app/lib/format.ts'
import { DataTable } from '#app/ui/table.tsx'
import { useWords } from '#app/ui/words.tsx'

type Year = {
  year: number
  households: ShownCount
  poor: ShownCount
  nearPoor: ShownCount
  standardId?: string | null
  source: string
}
type Props = { years: readonly Year[]; standards: readonly Standard[]; caption: string }

/** The chart's figures, newest year first, each beside the standard it was counted under. */
export function PovertyTable({ years, standards, caption }: Props) {
  const { t, lang } = useWords()
  const shown = (count: ShownCount) =>
    count === 'few' ? t('profiles:poverty.few') : formatNumber(count, lang)
  const basis = (id: string | null | undefined) =>
    standards.find((standard) => standard.id === id)?.legalBasis ?? ''
  return (
    <DataTable
      caption={caption}
      head={[
        t('profiles:poverty.year'),
        t('profiles:poverty.households'),
        t('profiles:poverty.poor'),
        t('profiles:poverty.nearPoor'),
        t('profiles:poverty.standardColumn'),
        t('profiles:poverty.source'),
      ]}
      numeric={[1, 2, 3]}
      rows={[...years]
        .reverse()
        .map(({ year, households, poor, nearPoor, standardId, source }) => [
          String(year),
          shown(households),
          shown(poor),
          shown(nearPoor),
          basis(standardId),
          source,
        ])}
    />
  )
}
