import type { ChainedCommands, Editor } from '@tiptap/react'
import { useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { EditorLink } from '#app/ui/editor-link.tsx'
import type { IconName } from '#app/ui/icon.tsx'
import { Icon } from '#app/ui/icon.tsx'
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

/** One row of the signs that every word processor has; each keeps its word as its name. */
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
    <>
      <div className="editor-toolbar" role="group" aria-label={t('common:editor.tools')}>
        {switches.map(({ key, turn }) => (
          <Tool
            key={key}
            icon={key}
            pressed={state.on.includes(key)}
            controls={surfaceId}
            onPress={() => act(turn)}
          >
            {t(`common:editor.${key}`)}
          </Tool>
        ))}
        <Tool icon="link" pressed={state.link} expanded={linking} onPress={() => setLinking(!linking)}>
          {t('common:editor.link')}
        </Tool>
        {steps.map(({ key, turn }) => (
          <Tool key={key} icon={key} idle={!state.can.includes(key)} onPress={() => act(turn)}>
            {t(`common:editor.${key}`)}
          </Tool>
        ))}
      </div>
      {linking && <EditorLink editor={editor} surfaceId={surfaceId} onDone={() => setLinking(false)} />}
    </>
  )
}

type ToolProps = {
  icon: IconName
  pressed?: boolean
  expanded?: boolean
  controls?: string
  /** Has nothing to do now. Not `disabled`, which would drop the focus of whoever just used it. */
  idle?: boolean
  onPress: () => void
  children: string
}

function Tool({ icon, pressed, expanded, controls, idle, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className="editor-tool"
      title={children}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-disabled={idle}
      onClick={onPress}
    >
      <Icon name={icon} />
      <span className="visually-hidden">{children}</span>
    </button>
  )
}
