import type { ReactNode } from 'react'
import { Component, lazy, Suspense, useRef, useState } from 'react'
import type { FieldProps } from '#app/ui/field-frame.tsx'
import { FieldFrame, fieldId, tiedTo } from '#app/ui/field-frame.tsx'
import { useHydrated } from '#app/ui/use-hydrated.ts'
import { useWords } from '#app/ui/words.tsx'
import '#app/ui/styles/editor.css'

const Editor = lazy(() => import('#app/ui/editor.tsx'))

type Props = Omit<FieldProps, 'labelHidden' | 'form'> & {
  /** From `toMarkup`, or what was typed when the form comes back with errors. */
  defaultMarkup?: string | null | undefined
  lang?: string | undefined
  rows?: number | undefined
}

/**
 * Long text with headings, lists and links. The box holds markup and is what the form sends, with or without
 * JavaScript; the editor only writes into it. Where the editor cannot be loaded the box stays.
 */
export function RichTextField({ defaultMarkup, lang, rows = 8, ...field }: Props) {
  const { t } = useWords()
  const box = useRef<HTMLTextAreaElement>(null)
  const [replaced, setReplaced] = useState(false)
  const id = field.id ?? fieldId(field.name)
  const hint = replaced ? field.hint : withMarkupHint(field.hint, t('common:editor.markupHint'))
  const tied = tiedTo({ ...field, hint })

  const write = (markup: string) => {
    if (!box.current || box.current.value === markup) return
    box.current.value = markup
    box.current.dispatchEvent(new Event('input', { bubbles: true }))
  }

  return (
    <FieldFrame {...field} hint={hint}>
      <textarea
        {...tied}
        id={replaced ? `${id}-markup` : id}
        ref={box}
        className="input editor-source"
        rows={rows}
        lang={lang}
        hidden={replaced}
        // A browser cannot point at a hidden box; the server says what is missing.
        required={replaced ? undefined : field.required}
        defaultValue={defaultMarkup ?? ''}
      />
      {useHydrated() && (
        <KeepBox>
          <Suspense>
            <Editor
              id={id}
              lang={lang}
              readMarkup={() => box.current?.value ?? ''}
              onMarkup={write}
              onReady={() => setReplaced(true)}
              required={field.required === true}
              invalid={tied['aria-invalid'] === true}
              describedBy={tied['aria-describedby']}
            />
          </Suspense>
        </KeepBox>
      )}
    </FieldFrame>
  )
}

function withMarkupHint(hint: ReactNode, markupHint: string): ReactNode {
  return (
    <>
      {hint && <p>{hint}</p>}
      <p>{markupHint}</p>
    </>
  )
}

/** An editor that fails leaves nothing behind: the box is still there. */
class KeepBox extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? null : this.props.children
  }
}
