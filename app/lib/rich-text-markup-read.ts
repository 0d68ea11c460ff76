import { readInline } from '#app/lib/rich-text-markup-inline.ts'
import type { Block, List, ListItem, Paragraph, RichText } from '#app/lib/rich-text-nodes.ts'
import { richTextLimits } from '#app/lib/rich-text-nodes.ts'

/** The inverse of `toMarkup`, lenient with what people type; takes any text. Not yet in normal form. */
export function readMarkup(source: string): RichText {
  return { type: 'doc', content: readBlocks(source.split(/\r\n?|\n/).map(tidyLine), 2) }
}

/** Tabs at the start count as two spaces; spaces at the end mean nothing. */
function tidyLine(line: string): string {
  let end = line.length
  while (end > 0 && ' \t'.includes(line.charAt(end - 1))) end -= 1
  const indent = /^[ \t]*/.exec(line.slice(0, end))?.[0] ?? ''
  return indent.replaceAll('\t', '  ') + line.slice(indent.length, end).replaceAll('\t', ' ')
}

type ListStart = { kind: List['type']; indent: number; body: string; number: number }
type Start = ListStart | { kind: 'quote' | 'heading'; indent: number; body: string; level: 3 | 4 }

/** What a line starts, where its blocks lie `depth` deep: null for plain text and where the nesting would be too deep. */
function startOf(line: string, depth: number): Start | null {
  const indent = indentOf(line)
  const text = line.slice(indent)
  const room = richTextLimits.depth - depth
  if (text.startsWith('>') && room >= 2)
    return { kind: 'quote', indent, body: text.slice(text.startsWith('> ') ? 2 : 1), level: 3 }
  const hashes = /^(#{1,6}) +(?=[^ ])/.exec(text)
  if (hashes?.[1])
    return {
      kind: 'heading',
      indent,
      body: text.slice(hashes[0].length),
      level: hashes[1].length >= 4 ? 4 : 3,
    }
  const marker = room >= 3 ? /^(?:-|(\d{1,4})\.) +(?=[^ ])/.exec(text) : null
  if (!marker) return null
  const body = text.slice(marker[0].length)
  return marker[1] === undefined
    ? { kind: 'bulletList', indent, body, number: 1 }
    : { kind: 'orderedList', indent, body, number: Number(marker[1]) }
}

/** A list that starts at 7 is a sentence that starts with a number. */
function opens(start: Start | null): boolean {
  return start !== null && (start.kind !== 'orderedList' || start.number === 1)
}

function indentOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0
}

function readBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const start = startOf(line, depth)
    if (line === '') at += 1
    else if (start && opens(start)) {
      const { block, end } = readStarted(start, lines, at, depth)
      blocks.push(block)
      at = end
    } else {
      const end = textEnd(lines, at + 1, depth)
      blocks.push(paragraphOf(lines.slice(at, end)))
      at = end
    }
  }
  return blocks
}

function readStarted(
  start: Start,
  lines: readonly string[],
  at: number,
  depth: number,
): { block: Block; end: number } {
  if ('number' in start) return readList(start, lines, at, depth)
  if (start.kind === 'heading') {
    const block: Block = { type: 'heading', attrs: { level: start.level }, content: readInline(start.body) }
    return { block, end: at + 1 }
  }
  const inner: string[] = []
  for (
    let next: Start | null = start;
    next?.kind === 'quote';
    next = startOf(lines[at + inner.length] ?? '', depth)
  )
    inner.push(next.body)
  return { block: { type: 'blockquote', content: readBlocks(inner, depth + 1) }, end: at + inner.length }
}

/** Where the plain lines that start before `from` end. */
function textEnd(lines: readonly string[], from: number, depth: number): number {
  let at = from
  while (at < lines.length && lines[at] !== '' && !opens(startOf(lines[at] ?? '', depth))) at += 1
  return at
}

function paragraphOf(lines: readonly string[]): Paragraph {
  return {
    type: 'paragraph',
    content: readInline(lines.map((line) => line.slice(indentOf(line))).join('\n')),
  }
}

function readList(
  first: ListStart,
  lines: readonly string[],
  from: number,
  depth: number,
): { block: List; end: number } {
  const items: ListItem[] = []
  const inside = first.indent + 2
  let at = from
  let start: Start | null = first
  while (start?.kind === first.kind && start.indent < inside) {
    const end = itemEnd(lines, at + 1, inside)
    items.push(
      readItem(
        start.body,
        lines.slice(at + 1, end).map((line) => line.slice(inside)),
        depth + 2,
      ),
    )
    at = end
    while (at < lines.length && lines[at] === '') at += 1
    start = at < lines.length ? startOf(lines[at] ?? '', depth) : null
  }
  return { block: { type: first.kind, content: items }, end: at }
}

/** Blank lines belong to an item when something of it follows them. */
function itemEnd(lines: readonly string[], from: number, inside: number): number {
  let end = from
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    if (indentOf(line) < inside) break
    end = at + 1
  }
  return end
}

function readItem(firstLine: string, lines: readonly string[], depth: number): ListItem {
  const end = textEnd(lines, 0, depth)
  const first = paragraphOf([firstLine, ...lines.slice(0, end)])
  return { type: 'listItem', content: [first, ...readBlocks(lines.slice(end), depth)] }
}
