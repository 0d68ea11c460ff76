/** The one list of what rich text may hold: editor, validator, markup and renderer all start from it. */

type LinkMark = { type: 'link'; attrs: { href: string } }
/** Always in this order on a text: link, bold, italic. */
export type Mark = LinkMark | { type: 'bold' } | { type: 'italic' }
export type Text = { type: 'text'; text: string; marks?: Mark[] }
type HardBreak = { type: 'hardBreak' }
export type Inline = Text | HardBreak

/** Without `content` it is empty. */
export type Paragraph = { type: 'paragraph'; content?: Inline[] }
type Heading = { type: 'heading'; attrs: { level: 3 | 4 }; content: Inline[] }
export type ListItem = { type: 'listItem'; content: Block[] }
export type List = { type: 'bulletList' | 'orderedList'; content: ListItem[] }
type Blockquote = { type: 'blockquote'; content: Block[] }
export type Block = Paragraph | Heading | List | Blockquote

/** A Tiptap document in its one normal form; see `normalDoc` for what normal means. */
export type RichText = { type: 'doc'; content: Block[] }

/** `depth` counts the document as 1; `characters` are UTF-16 units of text. */
export const richTextLimits = { depth: 50, nodes: 5_000, characters: 200_000, marksOnOneText: 12 } as const

const LONGEST_ADDRESS = 2_000

const webAddress = /^https?:\/\//i
const mailAddress = /^mailto:[\w.!#$%&+/=?^~-]{1,64}@[a-z0-9.-]{1,253}(?:\?[\w%&=+.~-]*)?$/i
const publicHost = /^[a-z0-9._-]+$/
const neverInAddress = /[\s\p{Cc}\p{Cf}\p{Cs}<>"`\\]/u

/** A link's address in the only spelling we keep, or null where it is not plain http(s) or mailto. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > LONGEST_ADDRESS || neverInAddress.test(href)) return null
  if (mailAddress.test(href)) return `mailto:${href.slice('mailto:'.length)}`
  if (!webAddress.test(href) || !URL.canParse(href)) return null
  const url = new URL(href)
  // user:pass@ only ever disguises the host.
  if (url.username || url.password || !publicHost.test(url.hostname)) return null
  // These mean something in the plain markup, or to careless readers of the HTML.
  const spelled = url.href.replace(/[()[\]*'|^{}]/g, percentEncoded)
  return spelled.length <= LONGEST_ADDRESS ? spelled : null
}

function percentEncoded(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
}

/** NFC, one kind of space, and nothing that a database or an XML reader refuses. */
export function cleanText(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .normalize('NFC')
}

export function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, at) => sameMark(mark, b[at]))
}

export function sameMark(a: Mark, b: Mark | undefined): boolean {
  if (a.type !== b?.type) return false
  return a.type !== 'link' || (b.type === 'link' && a.attrs.href === b.attrs.href)
}
