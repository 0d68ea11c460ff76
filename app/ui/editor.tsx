import type { Editor } from '@tiptap/react'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useState } from 'react'
import { fromMarkup, fromPlainText, parseRichText, toMarkup } from '#app/lib/rich-text.ts'
import { safeHref } from '#app/lib/rich-text-nodes.ts'
import { EditorToolbar } from '#app/ui/editor-toolbar.tsx'

type Props = {
  /** Of the surface people write on: the label and the error summary lead to it. */
  id: string
  lang: string | undefined
  readMarkup: () => string
  onMarkup: (markup: string) => void
  onReady: () => void
  required: boolean
  invalid: boolean
  describedBy: string | undefined
}

/** Only the nodes and marks of lib/rich-text. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
    link: {
      openOnClick: false,
      // With it, whatever is typed after a link would belong to the link.
      autolink: false,
      defaultProtocol: 'https',
      isAllowedUri: (url) => safeHref(url) !== null,
      HTMLAttributes: { target: null, rel: 'noopener nofollow ugc' },
    },
  }),
]

export default function RichTextEditor({ id, readMarkup, onMarkup, onReady, ...field }: Props) {
  const [start] = useState(() => fromMarkup(readMarkup()))
  // The policy for styles allows none that a script writes into the page.
  const editor = useEditor({
    extensions,
    injectCSS: false,
    content: start,
    onUpdate: ({ editor: changed }) => onMarkup(markupOf(changed)),
    editorProps: { attributes: surface(id, field) },
  })

  useEffect(() => {
    const box = document.getElementById(`${id}-markup`) ?? document.getElementById(id)
    const typing = box !== null && box === document.activeElement
    onReady()
    if (typing) editor.commands.focus('end')
    const label = document.getElementById(`${id}-label`)
    const focus = () => editor.view.focus()
    label?.addEventListener('click', focus)
    return () => label?.removeEventListener('click', focus)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each editor
  }, [editor, id])

  return (
    <div className="editor">
      <EditorToolbar editor={editor} surfaceId={id} />
      <EditorContent editor={editor} />
    </div>
  )
}

function surface(
  id: string,
  { lang, required, invalid, describedBy }: Pick<Props, 'lang' | 'required' | 'invalid' | 'describedBy'>,
) {
  return {
    id,
    class: 'editor-surface prose',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-labelledby': `${id}-label`,
    ...(lang && { lang }),
    ...(required && { 'aria-required': 'true' }),
    ...(invalid && { 'aria-invalid': 'true' }),
    ...(describedBy && { 'aria-describedby': describedBy }),
  }
}

/** What is too long for us still goes to the server as text, which then says so; nothing typed is dropped here. */
function markupOf(editor: Editor): string {
  const parsed = parseRichText(editor.getJSON())
  return toMarkup(parsed.ok ? parsed.value : fromPlainText(editor.getText({ blockSeparator: '\n\n' })))
}
