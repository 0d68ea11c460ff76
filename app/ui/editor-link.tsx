import type { Editor } from '@tiptap/react'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { safeHref } from '#app/lib/rich-text-nodes.ts'
import { useWords } from '#app/ui/words.tsx'

/** The address of the link at the cursor. It sits inside the page's form, so Enter must not send that. */
export function EditorLink({
  editor,
  surfaceId,
  onDone,
}: {
  editor: Editor
  surfaceId: string
  onDone: () => void
}) {
  const { t } = useWords()
  const [address, setAddress] = useState<string>(() => String(editor.getAttributes('link')['href'] ?? ''))
  const [wrong, setWrong] = useState(false)
  const id = `${surfaceId}-link`

  const apply = () => {
    const href = safeHref(completed(address))
    if (href === null) return setWrong(true)
    setLink(editor, href)
    onDone()
  }
  const remove = () => {
    editor.view.focus()
    editor.chain().extendMarkRange('link').unsetLink().run()
    onDone()
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (event.key === 'Enter') return apply()
    editor.view.focus()
    onDone()
  }

  return (
    <div className="editor-link">
      <label htmlFor={id}>{t('common:editor.address')}</label>
      <input
        id={id}
        className="input"
        type="text"
        inputMode="url"
        autoComplete="off"
        autoFocus
        placeholder="https://"
        value={address}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? `${id}-error` : undefined}
        onChange={(event) => setAddress(event.target.value)}
        onKeyDown={keys}
      />
      {wrong && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {t('common:editor.wrongAddress')}
        </p>
      )}
      <button type="button" className="editor-tool" onClick={apply}>
        {t('common:editor.setLink')}
      </button>
      <button type="button" className="editor-tool" onClick={remove}>
        {t('common:editor.removeLink')}
      </button>
    </div>
  )
}

/** People leave out https:// and mailto:. */
function completed(typed: string): string {
  const address = typed.trim()
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return address
  return /^[^\s/@]+@[^\s/@]+$/.test(address) ? `mailto:${address}` : `https://${address}`
}

function setLink(editor: Editor, href: string) {
  // At once, not in the next frame: people go on typing.
  editor.view.focus()
  const chain = editor.chain()
  const nothingChosen = editor.state.selection.empty && !editor.isActive('link')
  if (nothingChosen)
    chain.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] }).run()
  else chain.extendMarkRange('link').setLink({ href }).run()
}
