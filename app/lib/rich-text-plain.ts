import { normalDoc } from '#app/lib/rich-text-normal.ts'
import type { ParsedRichText } from '#app/lib/rich-text-normal.ts'
import type { Block, Inline, ListItem, RichText } from '#app/lib/rich-text-nodes.ts'
import { cleanText } from '#app/lib/rich-text-nodes.ts'

/** For search, the API and mail: a blank line between paragraphs, items with "- " or their number. */
export function toPlainText(doc: RichText): string {
  return blocksLines(doc.content).join('\n')
}

/** Nothing that a reader could see. */
export function isEmpty(doc: RichText): boolean {
  return !/[\p{L}\p{N}\p{P}\p{S}]/u.test(toPlainText(doc))
}

function blocksLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, at) => (at === 0 ? blockLines(block) : ['', ...blockLines(block)]))
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlinesText(block.content ?? []).split('\n')
    case 'blockquote':
      return blocksLines(block.content)
    default:
      return block.content.flatMap((item, at) =>
        itemLines(item, block.type === 'orderedList' ? `${at + 1}. ` : '- '),
      )
  }
}

function itemLines({ content }: ListItem, marker: string): string[] {
  const [first = '', ...rest] = content.flatMap(blockLines)
  return [marker + first, ...rest.map((line) => `  ${line}`)]
}

function inlinesText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}

/**
 * Plain text as files and other systems send it: a blank line starts a paragraph, neighbouring lines that start with
 * "- " make a list, any other line break is kept. Nothing else has a meaning, so nothing is lost.
 */
export function parsePlainText(text: string): ParsedRichText {
  return normalDoc(plainBlocks(text))
}

/** The same without limits, for text that a schema has already held to a length. */
export function fromPlainText(text: string): RichText {
  const parsed = normalDoc(plainBlocks(text), unlimited)
  return parsed.ok ? parsed.value : { type: 'doc', content: [{ type: 'paragraph' }] }
}

export const unlimited = { depth: Infinity, nodes: Infinity, characters: Infinity, marksOnOneText: Infinity }

function plainBlocks(text: string): RichText {
  const content: Block[] = []
  let paragraph: string[] = []
  const endParagraph = () => {
    if (paragraph.length > 0) content.push({ type: 'paragraph', content: linesInlines(paragraph) })
    paragraph = []
  }
  for (const line of text.split(/\r\n?|\n/).map(cleanText)) {
    const item = /^\s*- (.*)$/s.exec(line)?.[1]
    if (line.trim() === '') endParagraph()
    else if (item === undefined) paragraph.push(line)
    else {
      endParagraph()
      content.push({ type: 'bulletList', content: [asItem(item)] })
    }
  }
  endParagraph()
  return { type: 'doc', content }
}

function asItem(text: string): ListItem {
  return { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }
}

function linesInlines(lines: readonly string[]): Inline[] {
  return lines.flatMap((text, at): Inline[] =>
    at === 0 ? [{ type: 'text', text }] : [{ type: 'hardBreak' }, { type: 'text', text }],
  )
}
