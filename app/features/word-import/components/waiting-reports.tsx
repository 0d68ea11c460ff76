import type { ShownUnit } from '#app/features/places/components/unit-text.ts'
import { unitName } from '#app/features/places/components/unit-text.ts'
import { formatDateTime } from '#app/lib/format.ts'
import { useWords } from '#app/ui/words.tsx'

export type WaitingReport = { id: string; fileName: string; uploadedAt: string; unit: ShownUnit }

type Props = { reports: readonly WaitingReport[]; days: number }

/** Reports that were read and whose parts nobody has placed yet. */
export function WaitingReports({ reports, days }: Props) {
  const { t, lang, href } = useWords()
  if (reports.length === 0) return null
  return (
    <section className="form-section">
      <h2>{t('word:upload.waiting')}</h2>
      <p className="hint">{t('word:upload.waitingText', { days })}</p>
      <ul>
        {reports.map(({ id, fileName, uploadedAt, unit }) => (
          <li key={id}>
            <a href={href(`/models/from-word/${id}`)}>{fileName}</a>
            <div className="soft">
              {unitName(unit, t)} · {t('word:upload.continue', { when: formatDateTime(uploadedAt, lang) })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
