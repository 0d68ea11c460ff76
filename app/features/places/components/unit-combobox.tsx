import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { unitText } from '#app/features/places/components/unit-text.ts'
import type { Suggestion } from '#app/features/places/components/use-unit-suggestions.ts'
import { useUnitSuggestions } from '#app/features/places/components/use-unit-suggestions.ts'
import type { UnitLevel } from '#app/features/places/rules.ts'
import type { FieldProps } from '#app/ui/field-frame.tsx'
import { FieldFrame, tiedTo } from '#app/ui/field-frame.tsx'
import { PlaceName } from '#app/ui/place-name.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = FieldProps & { text: string; level: UnitLevel | 'any'; within: string | undefined }

/** A plain text field until its page wakes up; then a combobox (ARIA 1.2, list autocomplete). */
export function UnitCombobox({ text, level, within, ...field }: Props) {
  const { t } = useWords()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [awake, setAwake] = useState(false)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const { found, ask } = useUnitSuggestions({ level, within })
  useEffect(() => setAwake(true), [])

  const items = (open && found?.items) || []
  const optionId = (at: number) => `${listId}-${at}`

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (unit: Suggestion) => {
    close()
    if (!input.current) return
    input.current.value = unitText(unit, t)
    // Whoever saves the form as it changes hears of this choice too.
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = items[active]
    if (event.key === 'Escape' && open) close()
    else if (event.key === 'Enter' && chosen) choose(chosen)
    else if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else return
    event.preventDefault()
  }
  const step = (by: 1 | -1) => {
    setOpen(true)
    if (items.length > 0) setActive((at) => (at < 0 && by < 0 ? items.length - 1 : (at + by + items.length) % items.length))
  }

  const role = awake && {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': items.length > 0,
    'aria-controls': listId,
    'aria-activedescendant': active >= 0 && active < items.length ? optionId(active) : undefined,
  }
  return (
    <FieldFrame {...field}>
      <div className="combo">
        <input
          {...tiedTo(field)}
          {...role}
          ref={input}
          type="text"
          className="input"
          defaultValue={text}
          autoComplete="off"
          spellCheck={false}
          onInput={(event) => {
            // Our own event after a choice is not typing.
            if (!event.nativeEvent.isTrusted) return
            ask(event.currentTarget.value)
            setOpen(true)
            setActive(-1)
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {awake && (
          <ul className="combo-list" id={listId} role="listbox" aria-label={t('places:picker.list')} hidden={items.length === 0}>
            {items.map((unit, at) => (
              <li
                key={unit.code}
                id={optionId(at)}
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
        )}
      </div>
      {awake && <Status open={open} found={found} />}
    </FieldFrame>
  )
}

type StatusProps = { open: boolean; found: ReturnType<typeof useUnitSuggestions>['found'] }

function Status({ open, found }: StatusProps) {
  const { t } = useWords()
  const silent = !open || !found
  const count = found?.items.length ?? 0
  const text = found?.failed ? t('places:picker.failed') : t('places:picker.nothing')
  return (
    <div role="status">
      {!silent && count > 0 && <span className="visually-hidden">{t('places:picker.found', { count })}</span>}
      {!silent && count === 0 && <span className="hint">{text}</span>}
    </div>
  )
}
