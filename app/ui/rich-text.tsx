/** `html` comes from `renderHtml` of lib/rich-text alone, which writes nothing but the allowed nodes. */
export function RichTextView({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />
}
