import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { UnitOptions, optionId } from '#app/features/places/components/unit-options.tsx'
import { unitText } from '#app/features/places/components/unit-text.ts'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import type { Suggestion } from '#app/features/places/components/use-unit-suggestions.ts'
import { useUnitSuggestions } from '#app/features/places/components/use-unit-suggestions.ts'
import type { UnitLevel } from '#app/features/places/rules.ts'
import type { FieldProps } from '#app/ui/field-frame.tsx'
import { FieldFrame, tiedTo } from '#app/ui/field-frame.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = FieldProps & { text: string; level: UnitLevel | 'any'; within: string | undefined }

/** A plain text field until its page wakes up; then a combobox (ARIA 1.2, list autocomplete). */
export function UnitCombobox({ text, level, within, ...field }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const { awake, role, list, onType, onKeyDown, close } = useCombobox({ level, within }, (chosen) => {
    if (!input.current) return
    input.current.value = chosen
    // Whoever saves the form as it changes hears of this choice too.
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
  })
  return (
    <FieldFrame {...field}>
      <div className="combo">
        <input
          {...tiedTo(field)}
          {...(awake && role)}
          ref={input}
          type="text"
          className="input"
          defaultValue={text}
          autoComplete="off"
          spellCheck={false}
          // Our own event after a choice is not typing.
          onInput={(event) => event.nativeEvent.isTrusted && onType(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {awake && <UnitOptions {...list} />}
      </div>
    </FieldFrame>
  )
}

function useCombobox(
  narrowing: { level: UnitLevel | 'any'; within: string | undefined },
  fill: (text: string) => void,
) {
  const { t } = useWords()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const found = useUnitSuggestions(typed, narrowing)
  const items = (open && found?.items) || []

  const close = () => {
    setOpen(false)
    setActive(-1)
  }
  const choose = (unit: Suggestion) => {
    close()
    fill(unitText(unit, t))
  }
  const onType = (text: string) => {
    setTyped(text)
    setOpen(true)
    setActive(-1)
  }
  const step = (by: 1 | -1) => {
    setOpen(true)
    if (items.length > 0)
      setActive((at) => (at < 0 && by < 0 ? items.length : at + by + items.length) % items.length)
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
  const role = {
    role: 'combobox',
    'aria-autocomplete': 'list' as const,
    'aria-expanded': items.length > 0,
    'aria-controls': listId,
    'aria-activedescendant': items[active] ? optionId(listId, active) : undefined,
  }
  return {
    awake: useHydrated(),
    role,
    list: { listId, items, active, choose, found: open ? found : null },
    onType,
    onKeyDown,
    close,
  }
}
