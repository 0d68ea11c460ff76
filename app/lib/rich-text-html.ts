import type { Block, Inline, ListItem, Mark, RichText, Text } from '#app/lib/rich-text-nodes.ts'
import { safeHref } from '#app/lib/rich-text-nodes.ts'

/**
 * HTML of a document from `parseRichText`. Only these tags can come out, text and addresses are escaped here, and
 * addresses are checked once more in case the stored value was not ours.
 */
export function renderHtml(doc: RichText): string {
  return blocksHtml(doc.content)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

function blocksHtml(blocks: readonly Block[]): string {
  return blocks.map(blockHtml).join('')
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return block.content ? `<p>${inlinesHtml(block.content)}</p>` : ''
    case 'heading':
      return block.attrs.level === 4
        ? `<h4>${inlinesHtml(block.content)}</h4>`
        : `<h3>${inlinesHtml(block.content)}</h3>`
    case 'bulletList':
      return `<ul>${block.content.map(itemHtml).join('')}</ul>`
    case 'orderedList':
      return `<ol>${block.content.map(itemHtml).join('')}</ol>`
    case 'blockquote':
      return `<blockquote>${blocksHtml(block.content)}</blockquote>`
    default:
      return ''
  }
}

/** A plain item holds its text directly, so that a short list does not stand as far apart as paragraphs. */
function itemHtml({ content: [first, ...rest] }: ListItem): string {
  const tight = rest.every((block) => block.type === 'bulletList' || block.type === 'orderedList')
  const start =
    first?.type === 'paragraph' && tight ? inlinesHtml(first.content ?? []) : blocksHtml(first ? [first] : [])
  return `<li>${start}${blocksHtml(rest)}</li>`
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? textHtml(inline) : '<br>')).join('')
}

function textHtml({ text, marks = [] }: Text): string {
  return marks.reduceRight(marked, escapeHtml(text))
}

function marked(html: string, mark: Mark): string {
  if (mark.type === 'bold') return `<strong>${html}</strong>`
  if (mark.type === 'italic') return `<em>${html}</em>`
  const href = mark.type === 'link' ? safeHref(mark.attrs.href) : null
  return href === null ? html : `<a href="${escapeHtml(href)}" rel="noopener nofollow ugc">${html}</a>`
}
