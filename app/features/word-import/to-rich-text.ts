import { parseRichText } from '#app/lib/rich-text.ts'
import type { RichText } from '#app/lib/rich-text.ts'
import type { Block, Paragraph, Run } from '#app/features/word-import/blocks.ts'
import { textOf } from '#app/features/word-import/blocks.ts'
import { gridOf, lineOf } from '#app/features/word-import/grid.ts'
import { headingLevel } from '#app/features/word-import/heading-rules.ts'

type Node = { type: string; [key: string]: unknown }
type Item = { type: 'listItem'; content: Node[] }
type ListNode = { type: string; content: Item[] }

/**
 * Text blocks as rich text: headings, bold and italic, lists in lists. A table becomes a list with a line for each of
 * its rows. Pictures and gaps have no text. Null when it is larger than rich text may be. Without `headings` these are
 * bold lines, for a page that has headings of its own.
 */
export function richTextOf(blocks: readonly Block[], headings = true): RichText | null {
  const levels = blocks.flatMap((block) => (block.kind === 'paragraph' ? (headingLevel(block) ?? []) : []))
  const highest = Math.min(...levels)
  const content: Node[] = []
  const open: ListNode[] = []
  for (const block of blocks) {
    const entry = block.kind === 'paragraph' ? entryOf(block) : null
    if (entry) addItem(content, open, entry)
    else {
      open.length = 0
      if (block.kind === 'paragraph') content.push(paragraphNode(block, headings ? highest : null))
      if (block.kind === 'table') content.push(...tableNodes(block))
    }
  }
  const parsed = parseRichText({ type: 'doc', content })
  return parsed.ok ? parsed.value : null
}

type Entry = { ordered: boolean; level: number; runs: Run[] }

const dash = /^\s*([-–•*+])\s+/

/** A list item by Word's own lists, or by the dashes and pluses that are typed instead. */
function entryOf(paragraph: Paragraph): Entry | null {
  if (headingLevel(paragraph) !== null) return null
  if (paragraph.list) return { ...paragraph.list, runs: paragraph.runs }
  const mark = dash.exec(textOf(paragraph))
  if (!mark) return null
  return {
    ordered: false,
    level: mark[1] === '+' ? 1 : 0,
    runs: withoutStart(paragraph.runs, mark[0].length),
  }
}

function withoutStart(runs: readonly Run[], length: number): Run[] {
  const [first, ...rest] = runs
  if (!first) return []
  if (first.text.length >= length) return [{ ...first, text: first.text.slice(length) }, ...rest]
  return withoutStart(rest, length - first.text.length)
}

const DEEPEST_LIST = 8

function addItem(content: Node[], open: ListNode[], { ordered, level, runs }: Entry): void {
  const type = ordered ? 'orderedList' : 'bulletList'
  const depth = Math.min(level, open.length, DEEPEST_LIST)
  open.length = Math.min(open.length, depth + 1)
  const item: Item = { type: 'listItem', content: [{ type: 'paragraph', content: inlines(runs) }] }
  const here = open[depth]
  if (here?.type === type) {
    here.content.push(item)
    return
  }
  const list: ListNode = { type, content: [item] }
  const above = open[depth - 1]?.content.at(-1)
  if (above) above.content.push(list)
  else content.push(list)
  open[depth] = list
}

/** Null for no headings. */
function paragraphNode(paragraph: Paragraph, highest: number | null): Node {
  const level = headingLevel(paragraph)
  if (level === null || highest === null) return { type: 'paragraph', content: inlines(paragraph.runs) }
  // A heading is bold as it is.
  const content = inlines(paragraph.runs.map(({ text }) => ({ text })))
  return { type: 'heading', attrs: { level: level === highest ? 3 : 4 }, content }
}

function inlines(runs: readonly Run[]): Node[] {
  return runs.flatMap(({ text, bold, italic }) => {
    const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])]
    return text
      .replace(/\t/g, ' ')
      .split('\n')
      .flatMap((line, at): Node[] => [
        ...(at > 0 ? [{ type: 'hardBreak' }] : []),
        ...(line === '' ? [] : [{ type: 'text', text: line, marks }]),
      ])
  })
}

function tableNodes(table: Extract<Block, { kind: 'table' }>): Node[] {
  const lines = gridOf(table).map(lineOf).filter(Boolean)
  return [
    {
      type: 'bulletList',
      content: lines.map((text) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      })),
    },
  ]
}
