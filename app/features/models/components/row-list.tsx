import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import type { TypedText } from '#app/features/models/typed-draft.ts'
import { Button } from '#app/ui/button.tsx'
import { RepeatedFields } from '#app/ui/form-layout.tsx'
import { fieldId } from '#app/ui/field-frame.tsx'
import { useWords } from '#app/ui/words.tsx'

type Props = {
  /** Of the list in the form, and of the section it stands in. */
  name: string
  rows: readonly TypedText[]
  max: number
  rowLabel: (n: number) => string
  addLabel: string
  /** The name of a row's first cell after the row's own, for the focus of a new row. */
  firstCell: string
  children: (rowName: string, values: TypedText) => ReactNode
}

/**
 * Rows of fields. Without JavaScript a button sends the form, which comes back with a row more or less; with it the
 * rows change at once.
 */
export function RowList({ name, rows, max, rowLabel, addLabel, firstCell, children }: Props) {
  const { t } = useWords()
  const { shown, add, remove } = useRows(name, rows, firstCell)
  return (
    <>
      {shown.map(({ key, values }, at) => (
        <RepeatedFields
          key={key}
          legend={rowLabel(at + 1)}
          remove={
            <RowButton
              intent={{ type: 'remove', payload: { name, index: at } }}
              backTo={name}
              label={t('models:row.removeLabel', { row: rowLabel(at + 1) })}
              onPress={() => remove(key)}
            >
              {t('models:row.remove')}
            </RowButton>
          }
        >
          {children(`${name}[${at}]`, values)}
        </RepeatedFields>
      ))}
      {shown.length < max && (
        <RowButton intent={{ type: 'insert', payload: { name } }} backTo={name} onPress={add}>
          {addLabel}
        </RowButton>
      )}
    </>
  )
}

function useRows(name: string, rows: readonly TypedText[], firstCell: string) {
  const [shown, setShown] = useState(() =>
    (rows.length > 0 ? rows : [{}]).map((values, key) => ({ key, values: values as TypedText })),
  )
  const nextKey = useRef(shown.length)
  const toFocus = useRef<string | null>(null)
  useEffect(() => {
    if (toFocus.current) document.getElementById(toFocus.current)?.focus()
    toFocus.current = null
  }, [shown])

  const add = () => {
    toFocus.current = fieldId(`${name}[${shown.length}]${firstCell}`)
    setShown([...shown, { key: nextKey.current++, values: {} }])
  }
  const remove = (key: number) => {
    toFocus.current = fieldId(`${name}[${Math.max(0, shown.length - 2)}]${firstCell}`)
    setShown(shown.filter((row) => row.key !== key))
  }
  return { shown, add, remove }
}

type RowIntent =
  { type: 'insert'; payload: { name: string } } | { type: 'remove'; payload: { name: string; index: number } }

type ButtonProps = {
  intent: RowIntent
  /** The id the page opens at when the form came back. */
  backTo: string
  label?: string
  onPress: () => void
  children: ReactNode
}

function RowButton({ intent, backTo, label, onPress, children }: ButtonProps) {
  const hydrated = useHydrated()
  return (
    <Button
      variant="secondary"
      type={hydrated ? 'button' : 'submit'}
      name="__intent__"
      value={JSON.stringify(intent)}
      formAction={hydrated ? undefined : `#${backTo}`}
      formNoValidate
      label={label}
      onClick={hydrated ? onPress : undefined}
    >
      {children}
    </Button>
  )
}
