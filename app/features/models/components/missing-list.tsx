import type { MissingItem } from '#app/features/models/missing-words.ts'
import { fieldId } from '#app/ui/field-frame.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/ui/words.tsx'

/** More than these would push the form out of sight, so they are folded. */
const FEW = 4

/** What the saved draft still lacks, why that matters to readers, and the way to each field. */
export function MissingList({ items }: { items: readonly MissingItem[] }) {
  const { t } = useWords()
  if (items.length === 0) return <Notice kind="success">{t('models:missing.complete')}</Notice>
  return (
    <Notice kind="info" title={t('models:missing.title', { count: items.length })}>
      <details className="missing-list" open={items.length <= FEW}>
        <summary>{t('models:missing.text')}</summary>
        <ul className="missing">
          {items.map(({ name, label, why, faults }) => (
            <li key={name}>
              <a href={`#${fieldId(faults[0]?.field ?? name)}`}>{label}</a> {why}
              {faults.length > 1 && <Faults faults={faults} />}
            </li>
          ))}
        </ul>
      </details>
    </Notice>
  )
}

function Faults({ faults }: Pick<MissingItem, 'faults'>) {
  return (
    <ul>
      {faults.map(({ field, place, message }) => (
        <li key={`${field} ${message}`}>
          <a href={`#${fieldId(field)}`}>{`${place}: ${message}`}</a>
        </li>
      ))}
    </ul>
  )
}
