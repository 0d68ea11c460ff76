import type { WorkedWord } from '#app/features/replications/schema.ts'
import { useWords } from '#app/ui/words.tsx'

/** "12 months: as expected" */
export function WorkedWords({ months, worked }: { months: number; worked: WorkedWord }) {
  const { t } = useWords()
  return <>{t('replications:lineage.outcomeAfter', { months, worked: t(`taxonomy:worked.${worked}`) })}</>
}
