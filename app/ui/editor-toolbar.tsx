import type { ChainedCommands, Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { EditorLink } from '#app/ui/editor-link.tsx'
import { useWords } from '#app/ui/words.tsx'

const switches = [
  { key: 'bold', active: ['bold', {}], turn: (chain: ChainedCommands) => chain.toggleBold() },
  { key: 'italic', active: ['italic', {}], turn: (chain: ChainedCommands) => chain.toggleItalic() },
  {
    key: 'heading',
    active: ['heading', { level: 3 }],
    turn: (chain: ChainedCommands) => chain.toggleHeading({ level: 3 }),
  },
  {
    key: 'subheading',
    active: ['heading', { level: 4 }],
    turn: (chain: ChainedCommands) => chain.toggleHeading({ level: 4 }),
  },
  { key: 'bullets', active: ['bulletList', {}], turn: (chain: ChainedCommands) => chain.toggleBulletList() },
  {
    key: 'numbers',
    active: ['orderedList', {}],
    turn: (chain: ChainedCommands) => chain.toggleOrderedList(),
  },
  { key: 'quote', active: ['blockquote', {}], turn: (chain: ChainedCommands) => chain.toggleBlockquote() },
] as const

const steps = [
  {
    key: 'undo',
    can: (editor: Editor) => editor.can().undo(),
    turn: (chain: ChainedCommands) => chain.undo(),
  },
  {
    key: 'redo',
    can: (editor: Editor) => editor.can().redo(),
    turn: (chain: ChainedCommands) => chain.redo(),
  },
] as const

/** Words on the buttons, not pictures: nobody has to guess, and every button is large enough for a thumb. */
export function EditorToolbar({ editor, surfaceId }: { editor: Editor; surfaceId: string }) {
  const { t } = useWords()
  const [linking, setLinking] = useState(false)
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: switches.filter(({ active: [name, attrs] }) => now.isActive(name, attrs)).map(({ key }) => key),
      link: now.isActive('link'),
      can: steps.filter(({ can }) => can(now)).map(({ key }) => key),
    }),
  })

  const act = (turn: (chain: ChainedCommands) => ChainedCommands) => {
    // At once, not in the next frame as the command does: people go on typing.
    editor.view.focus()
    turn(editor.chain()).run()
  }

  return (
    <div className="editor-toolbar" role="group" aria-label={t('common:editor.tools')}>
      {switches.map(({ key, turn }) => (
        <button
          key={key}
          type="button"
          className={`editor-tool editor-tool-${key}`}
          aria-pressed={state.on.includes(key)}
          aria-controls={surfaceId}
          onClick={() => act(turn)}
        >
          {t(`common:editor.${key}`)}
        </button>
      ))}
      <button
        type="button"
        className="editor-tool"
        aria-pressed={state.link}
        aria-expanded={linking}
        onClick={() => setLinking(!linking)}
      >
        {t('common:editor.link')}
      </button>
      {steps.map(({ key, turn }) => (
        <button
          key={key}
          type="button"
          className="editor-tool"
          // Not `disabled`, which would drop the focus of whoever just used the last step.
          aria-disabled={!state.can.includes(key)}
          onClick={() => act(turn)}
        >
          {t(`common:editor.${key}`)}
        </button>
      ))}
      {linking && <EditorLink editor={editor} surfaceId={surfaceId} onDone={() => setLinking(false)} />}
    </div>
  )
}
