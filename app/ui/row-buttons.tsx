import { Button } from '#app/ui/button.tsx'

// Conform's own wire form of its insert and remove intents: the server changes the rows and draws the form again.
const INTENT = '__intent__'

type AddProps = { list: string; children: string; onAdd?: (() => void) | undefined }

/** Asks the server for one row more; with `onAdd`, a hydrated page adds it at once instead. */
export function AddRow({ list, children, onAdd }: AddProps) {
  const value = JSON.stringify({ type: 'insert', payload: { name: list } })
  return (
    <Button
      variant="secondary"
      name={INTENT}
      value={value}
      formNoValidate
      {...(onAdd && { type: 'button', onClick: onAdd })}
    >
      {children}
    </Button>
  )
}

type RemoveProps = { list: string; index: number; label: string; onRemove?: (() => void) | undefined }

export function RemoveRow({ list, index, label, onRemove }: RemoveProps) {
  const value = JSON.stringify({ type: 'remove', payload: { name: list, index } })
  return (
    <Button
      variant="quiet"
      name={INTENT}
      value={value}
      formNoValidate
      {...(onRemove && { type: 'button', onClick: onRemove })}
    >
      {label}
    </Button>
  )
}
