import { normalInlines } from '#app/lib/rich-text-inline.ts'
import type { Block, Inline, List, ListItem, Mark, RichText } from '#app/lib/rich-text-nodes.ts'
import { richTextLimits, safeHref } from '#app/lib/rich-text-nodes.ts'

export type RichTextFault =
  'rich_text_not_valid' | 'rich_text_unknown_node' | 'rich_text_too_deep' | 'rich_text_too_long'

export type ParsedRichText = { ok: true; value: RichText } | { ok: false; code: RichTextFault }

type Limits = Record<keyof typeof richTextLimits, number>
type Node = { type: string; from: object }
type Walk = { limits: Limits; nodes: number; characters: number; fault: RichTextFault | null }

/**
 * Builds a document anew from the allowed nodes and nothing else of `value`. Normal means: no empty paragraphs, headings,
 * items or quotes; neighbouring lists of one kind joined; every item starts with a paragraph; inline text as
 * `normalInlines` has it. Marks that are unknown and links that are unsafe are dropped and their text kept; an unknown
 * node or one in the wrong place refuses the whole.
 */
export function normalDoc(value: unknown, limits: Limits = richTextLimits): ParsedRichText {
  const walk: Walk = { limits, nodes: 0, characters: 0, fault: null }
  const doc = enter(walk, value, 1)
  if (doc && doc.type !== 'doc') refuse(walk, 'rich_text_not_valid')
  const content = doc ? readBlocks(walk, doc, 1) : []
  // Marked spaces may have come apart, so that what is kept is counted too: it must pass when it is read again.
  if (!walk.fault && countNodes(content) + 1 > limits.nodes) refuse(walk, 'rich_text_too_long')
  if (walk.fault) return { ok: false, code: walk.fault }
  return { ok: true, value: { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] } }
}

/** The first fault wins, and every loop stops at it. */
function refuse(walk: Walk, fault: RichTextFault): null {
  walk.fault ??= fault
  return null
}

function own(from: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(from, key)?.value
}

function enter(walk: Walk, value: unknown, depth: number): Node | null {
  if (walk.fault) return null
  walk.nodes += 1
  if (walk.nodes > walk.limits.nodes) return refuse(walk, 'rich_text_too_long')
  if (depth > walk.limits.depth) return refuse(walk, 'rich_text_too_deep')
  if (typeof value !== 'object' || value === null) return refuse(walk, 'rich_text_not_valid')
  const type = own(value, 'type')
  return typeof type === 'string' ? { type, from: value } : refuse(walk, 'rich_text_not_valid')
}

function* children(walk: Walk, parent: Node, depth: number): Generator<Node> {
  const content = own(parent.from, 'content') ?? []
  if (!Array.isArray(content)) refuse(walk, 'rich_text_not_valid')
  else
    for (const value of content) {
      const child = enter(walk, value, depth + 1)
      if (!child) return
      yield child
    }
}

const known = new Set(['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote'])

function misplaced(walk: Walk, { type }: Node): null {
  const allowedElsewhere = known.has(type) || type === 'text' || type === 'hardBreak'
  return refuse(walk, allowedElsewhere ? 'rich_text_not_valid' : 'rich_text_unknown_node')
}

function readBlocks(walk: Walk, parent: Node, depth: number): Block[] {
  const blocks: Block[] = []
  for (const child of children(walk, parent, depth)) {
    const block = readBlock(walk, child, depth + 1)
    const last = blocks.at(-1)
    if (!block) continue
    if (isList(block) && last && isList(last) && last.type === block.type) last.content.push(...block.content)
    else blocks.push(block)
  }
  return blocks
}

function isList(block: Block): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

/** Null for a block with nothing in it, and after a fault. */
function readBlock(walk: Walk, node: Node, depth: number): Block | null {
  const { type } = node
  if (type === 'paragraph' || type === 'heading') {
    const content = readInlines(walk, node, depth)
    if (!content.some((inline) => inline.type === 'text')) return null
    return type === 'paragraph' ? { type, content } : { type, attrs: { level: levelOf(node) }, content }
  }
  if (type === 'blockquote') {
    const content = readBlocks(walk, node, depth)
    return content.length > 0 ? { type, content } : null
  }
  if (type === 'bulletList' || type === 'orderedList') {
    const content = readItems(walk, node, depth)
    return content.length > 0 ? { type, content } : null
  }
  return misplaced(walk, node)
}

function readItems(walk: Walk, list: Node, depth: number): ListItem[] {
  const items: ListItem[] = []
  for (const child of children(walk, list, depth)) {
    if (child.type !== 'listItem') misplaced(walk, child)
    const content = readBlocks(walk, child, depth + 1)
    if (content.length === 0) continue
    if (content[0]?.type !== 'paragraph') content.unshift({ type: 'paragraph' })
    items.push({ type: 'listItem', content })
  }
  return items
}

function levelOf(heading: Node): 3 | 4 {
  const attrs = own(heading.from, 'attrs')
  const level = typeof attrs === 'object' && attrs !== null ? own(attrs, 'level') : 3
  return typeof level === 'number' && level >= 4 ? 4 : 3
}

function readInlines(walk: Walk, parent: Node, depth: number): Inline[] {
  const inlines: Inline[] = []
  for (const child of children(walk, parent, depth)) {
    if (child.type === 'hardBreak')
      inlines.push(parent.type === 'heading' ? { type: 'text', text: ' ' } : { type: 'hardBreak' })
    else if (child.type === 'text') inlines.push(...readText(walk, child))
    else misplaced(walk, child)
  }
  return walk.fault ? [] : normalInlines(inlines)
}

function readText(walk: Walk, node: Node): Inline[] {
  const text = own(node.from, 'text')
  const marks = own(node.from, 'marks') ?? []
  if (typeof text !== 'string' || !Array.isArray(marks) || marks.length > walk.limits.marksOnOneText) {
    refuse(walk, 'rich_text_not_valid')
    return []
  }
  walk.characters += text.length
  if (walk.characters > walk.limits.characters) refuse(walk, 'rich_text_too_long')
  return walk.fault ? [] : [{ type: 'text', text, marks: readMarks(walk, marks) }]
}

function readMarks(walk: Walk, values: readonly unknown[]): Mark[] {
  const found: { link?: string; bold?: true; italic?: true } = {}
  for (const value of values) {
    if (typeof value !== 'object' || value === null) {
      refuse(walk, 'rich_text_not_valid')
      return []
    }
    const type = own(value, 'type')
    if (type === 'bold' || type === 'italic') found[type] = true
    const attrs = type === 'link' ? own(value, 'attrs') : null
    const href = typeof attrs === 'object' && attrs !== null ? safeHref(own(attrs, 'href')) : null
    if (href !== null) found.link ??= href
  }
  const marks: Mark[] = found.link === undefined ? [] : [{ type: 'link', attrs: { href: found.link } }]
  if (found.bold) marks.push({ type: 'bold' })
  if (found.italic) marks.push({ type: 'italic' })
  return marks
}

function countNodes(nodes: readonly (Block | ListItem | Inline)[]): number {
  return nodes.reduce((sum, node) => sum + 1 + ('content' in node ? countNodes(node.content ?? []) : 0), 0)
}
