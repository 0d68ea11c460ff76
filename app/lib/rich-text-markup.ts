import type { Block, Inline, List, ListItem, RichText, Text } from '#app/lib/rich-text-nodes.ts'

/**
 * The document as plain text that people can edit without JavaScript: blank lines between paragraphs, `- ` and `1. `
 * lists nested by two spaces, `### heading`, `> quote`, `**bold**`, `*italic*`, `[text](https://…)`. A backslash takes
 * a sign's meaning away, and stands for an empty line where it is alone. `fromMarkup` gives the same document back.
 */
export function toMarkup(doc: RichText): string {
  const [only, ...others] = doc.content
  if (only?.type === 'paragraph' && !only.content && others.length === 0) return ''
  return blocksLines(doc.content).join('\n')
}

function blocksLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, at) => (at === 0 ? blockLines(block) : ['', ...blockLines(block)]))
}

function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphLines(block.content ?? [])
    case 'heading':
      return [`${'#'.repeat(block.attrs.level)} ${lineMarkup(block.content)}`]
    case 'blockquote':
      return blocksLines(block.content).map((line) => (line === '' ? '>' : `> ${line}`))
    default:
      return listLines(block)
  }
}

function listLines(list: List): string[] {
  return list.content.flatMap((item, at) =>
    itemLines(item, list.type === 'bulletList' ? '- ' : `${at + 1}. `),
  )
}

function itemLines({ content: [first, ...rest] }: ListItem, marker: string): string[] {
  const [firstLine = '\\', ...moreLines] = first ? blockLines(first) : []
  const inner = rest.flatMap((block, at) => {
    const closeBy = at === 0 && (block.type === 'bulletList' || block.type === 'orderedList')
    return closeBy ? blockLines(block) : ['', ...blockLines(block)]
  })
  return [marker + firstLine, ...[...moreLines, ...inner].map((line) => (line === '' ? '' : `  ${line}`))]
}

function paragraphLines(inlines: readonly Inline[]): string[] {
  const lines: Text[][] = [[]]
  for (const inline of inlines) {
    if (inline.type === 'text') lines.at(-1)?.push(inline)
    else lines.push([])
  }
  return lines.map((line) => (line.length === 0 ? '\\' : withoutBlockMeaning(lineMarkup(line))))
}

function withoutBlockMeaning(line: string): string {
  if (/^(?:- |#{1,6} |>)/.test(line)) return `\\${line}`
  return line.replace(/^(\d{1,4})\. /, '$1\\. ')
}

type Style = { href: string | null; bold: boolean; italic: boolean }

const plain: Style = { href: null, bold: false, italic: false }

function lineMarkup(line: readonly Inline[]): string {
  let markup = ''
  let style = plain
  for (const inline of line) {
    if (inline.type !== 'text') continue
    const next = styleOf(inline)
    const sign = turn(style, next)
    // Between two digits stars would be read as part of a figure.
    const inFigure = sign.endsWith('*') && isDigit(markup.at(-1)) && isDigit(inline.text[0])
    markup += inFigure ? `${sign}\\` : sign
    markup += escaped(inline.text, next.href !== null, markup === '')
    style = next
  }
  return markup + turn(style, plain)
}

function styleOf({ marks = [] }: Text): Style {
  const link = marks.find((mark) => mark.type === 'link')
  return {
    href: link?.type === 'link' ? link.attrs.href : null,
    bold: marks.some((mark) => mark.type === 'bold'),
    italic: marks.some((mark) => mark.type === 'italic'),
  }
}

/** Stars only switch: a run of one, two or three is never ambiguous, whatever overlaps. */
function turn(from: Style, to: Style): string {
  const newLink = from.href !== to.href
  const close = newLink && from.href !== null ? `](${from.href})` : ''
  const stars = (from.bold === to.bold ? '' : '**') + (from.italic === to.italic ? '' : '*')
  return close + stars + (newLink && to.href !== null ? '[' : '')
}

/** Only what would be read as a sign gets its backslash: `5 * 3`, `2*3` and `[1]` stay as they are. */
function escaped(text: string, inLink: boolean, atLineStart: boolean): string {
  return text.replace(/\\|\*+|\[|\](\(?)/g, (sign, bracket: string | undefined, at: number) => {
    const [before, after] = [text[at - 1], text[at + sign.length]]
    if (sign.startsWith('*')) {
      const apart = (at === 0 ? atLineStart : before === ' ') && after === ' '
      const inFigure = isDigit(before) && isDigit(after)
      return apart || inFigure ? sign : sign.replaceAll('*', '\\*')
    }
    if (sign === '\\' || inLink || bracket === '(') return `\\${sign}`
    return sign
  })
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9'
}
