import type { Suggestion, Suggestions } from '#app/features/places/components/use-unit-suggestions.ts'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

export function optionId(listId: string, at: number): string {
  return `${listId}-${at}`
}

type Props = {
  listId: string
  items: readonly Suggestion[]
  active: number
  choose: (unit: Suggestion) => void
  /** What the last question brought; null while nobody waits for an answer. */
  found: Suggestions | null
}

export function UnitOptions({ listId, items, active, choose, found }: Props) {
  const { t } = useWords()
  return (
    <>
      <ul
        className="combo-list"
        id={listId}
        role="listbox"
        aria-label={t('places:picker.list')}
        hidden={items.length === 0}
      >
        {items.map((unit, at) => (
          <li
            key={unit.code}
            id={optionId(listId, at)}
            role="option"
            aria-selected={at === active}
            // Pressing an option must not take the focus out of the field.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(unit)}
          >
            <PlaceName unit={unit} />
            {unit.formerName && <span className="hint">{t('places:former', { name: unit.formerName })}</span>}
          </li>
        ))}
      </ul>
      <div role="status">{found && <Outcome count={items.length} failed={found.failed} />}</div>
    </>
  )
}

function Outcome({ count, failed }: { count: number; failed: boolean }) {
  const { t } = useWords()
  if (count > 0) return <span className="visually-hidden">{t('places:picker.found', { count })}</span>
  return <span className="hint">{failed ? t('places:picker.failed') : t('places:picker.nothing')}</span>
}
