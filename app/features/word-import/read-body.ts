import type { Block, Cell, Paragraph, Run, Table } from '#app/features/word-import/blocks.ts'
import { isCaption, plainParagraph, textOf } from '#app/features/word-import/blocks.ts'
import type { LegacyCode } from '#app/features/word-import/legacy-text.ts'
import { codeOfFont, drawsCapitals, fromLegacy, isModern } from '#app/features/word-import/legacy-text.ts'
import type { Look, Numbering, Styles } from '#app/features/word-import/styles.ts'
import { lookOf, over } from '#app/features/word-import/styles.ts'
import type { XmlElement } from '#app/features/word-import/xml.ts'
import { attributeOf, childOf, childrenOf, valueOf, within } from '#app/features/word-import/xml.ts'

export type Reading = {
  styles: Styles
  numbering: Numbering
  /** The file inside the report that a relation names; null when there is none. */
  target: (relation: string) => string | null
  /** Counts a picture file, from 0 in the order of the text; null when it stands there already. */
  picture: (file: string) => number | null
  turned: Set<LegacyCode>
}

/** Everything in a part's order: text with its lists and headings, tables, pictures, and gaps for what we cannot read. */
export function readBlocks(parent: XmlElement, reading: Reading): Block[] {
  return childrenOf(parent).flatMap((child): Block[] => {
    if (child.name === 'p') return readParagraph(child, reading)
    if (child.name === 'tbl') return readTable(child, reading)
    return isWrapper(child) ? readBlocks(child, reading) : []
  })
}

// What Word lays around text without changing it. A deletion (w:del) is not among them: its reader does not see it.
const wrappers = [
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
]
const isWrapper = ({ name }: XmlElement) => wrappers.includes(name)

type Line = { runs: Piece[]; aside: Block[]; look: Look; reading: Reading }
type Piece = Run & { font: string | null }

function readParagraph(p: XmlElement, reading: Reading): Block[] {
  const pPr = childOf(p, 'pPr')
  const look = over(lookOf(null, pPr), reading.styles(valueOf(pPr, 'pStyle')))
  const line: Line = { runs: [], aside: [], look, reading }
  readInline(p, line)
  const runs = joined(line.runs, reading)
  const list = listOf(look, reading)
  const heading = look.heading
  const paragraph: Paragraph = { kind: 'paragraph', runs, heading, list, centred: look.centred === true }
  return textOf(paragraph).trim() === '' ? line.aside : [paragraph, ...line.aside]
}

function listOf({ numbering }: Look, reading: Reading): Paragraph['list'] {
  if (!numbering?.id || numbering.id === '0') return null
  const level = Math.min(8, Math.max(0, numbering.level ?? 0))
  const kind = reading.numbering(numbering.id, level)
  return kind === 'none' ? null : { ordered: kind === 'ordered', level }
}

function readInline(parent: XmlElement, line: Line): void {
  for (const child of childrenOf(parent)) {
    if (child.name === 'r') readRun(child, line)
    else if (child.name === 'oMath' || child.name === 'oMathPara') addText(line, line.look, mathOf(child))
    else if (isWrapper(child)) readInline(child, line)
  }
}

function mathOf(math: XmlElement): string {
  return childrenOf(math)
    .map((child) => (child.name === 't' ? child.children.join('') : mathOf(child)))
    .join('')
}

function readRun(run: XmlElement, line: Line): void {
  const rPr = childOf(run, 'rPr')
  const style = valueOf(rPr, 'rStyle')
  const styled = style === null ? line.look : over(line.reading.styles(style), line.look)
  const look = over(lookOf(rPr, null), styled)
  if (childOf(rPr, 'vanish')) return
  for (const child of childrenOf(run)) addPart(child, look, line)
}

function addPart(part: XmlElement, look: Look, line: Line): void {
  switch (part.name) {
    case 't':
      return addText(line, look, part.children.join(''))
    case 'tab':
      return addText(line, look, '\t')
    case 'br':
    case 'cr':
      return addText(line, look, attributeOf(part, 'type') === 'page' ? '' : '\n')
    case 'noBreakHyphen':
      return addText(line, look, '-')
    case 'softHyphen':
      // In the old fonts its place was taken by a letter.
      return addText(line, look, codeOfFont(look.font) === 'tcvn3' ? '\u00ad' : '')
    case 'sym':
      return addText(line, { ...look, font: null }, '•')
    case 'AlternateContent':
      return addAlternative(part, look, line)
    case 'drawing':
    case 'pict':
    case 'object':
      line.aside.push(...readDrawing(part, line.reading))
  }
}

/** The same thing for newer and for older programs: one of them is read. */
function addAlternative(part: XmlElement, look: Look, line: Line): void {
  const chosen = childOf(part, 'Choice') ?? childOf(part, 'Fallback')
  for (const child of childrenOf(chosen)) addPart(child, look, line)
}

function addText(line: Line, look: Look, text: string): void {
  if (text === '') return
  const { bold, italic, font } = look
  line.runs.push({ text, font, ...(bold && { bold }), ...(italic && { italic }) })
}

/** Neighbours of one look made one, so that a letter and its mark are turned together. */
function joined(pieces: readonly Piece[], reading: Reading): Run[] {
  const lines: Piece[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const alike = last?.bold === piece.bold && last?.italic === piece.italic && last?.font === piece.font
    if (last && alike) last.text += piece.text
    else lines.push({ ...piece })
  }
  // Typed in Unicode in spite of its font, which happens where another font stands in for it.
  const modern = lines.some(({ text }) => isModern(text))
  return lines.map(({ font, ...run }) => ({
    ...run,
    text: modern ? run.text : inUnicode(run.text, font, reading),
  }))
}

function inUnicode(text: string, font: string | null, reading: Reading): string {
  const code = codeOfFont(font)
  if (!code || !font) return text
  reading.turned.add(code)
  const turned = fromLegacy(text, code)
  return code === 'tcvn3' && drawsCapitals(font) ? turned.toUpperCase() : turned
}

function readDrawing(drawing: XmlElement, reading: Reading): Block[] {
  const boxed = allWithin(drawing, ['txbxContent']).flatMap((box) => readBlocks(box, reading))
  if (drawing.name === 'object') return [...boxed, { kind: 'gap', what: 'object', name: '' }]
  if (within(drawing, 'chart')) return [...boxed, { kind: 'gap', what: 'chart', name: '' }]
  const alt = (attributeOf(within(drawing, 'docPr'), 'descr') ?? '').trim()
  const shown = allWithin(drawing, ['blip', 'imagedata']).flatMap((element): Block[] => {
    const relation = attributeOf(element, 'embed') ?? attributeOf(element, 'id')
    const file = relation ? reading.target(relation) : null
    const picture = file ? reading.picture(file) : null
    return picture === null ? [] : [{ kind: 'picture', picture, alt }]
  })
  return [...boxed, ...shown]
}

/** The outermost descendants of these names; what a text box holds is read with the box. */
function allWithin(element: XmlElement, names: readonly string[]): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (names.includes(child.name)) return [child]
    return child.name === 'txbxContent' ? [] : allWithin(child, names)
  })
}

/** A table with merged cells as they are seen; what its cells show besides text follows it. */
function readTable(tbl: XmlElement, reading: Reading): Block[] {
  const aside: Block[] = []
  const cells = rowsOf(tbl).map(cellsOf)
  const [only, second] = cells.flat()
  // A frame around text, not a table.
  if (only && !second) return readBlocks(only, reading)
  const rows = cells
    .map((row) => row.map((tc) => readCell(tc, reading, aside)))
    .filter((row) => row.length > 0)
  const texts = rows.flatMap((row) => row.map((cell) => cell.text)).filter(Boolean)
  if (texts.length === 0) return aside
  // Photos set side by side, each with its caption: the table only holds them in place.
  if (texts.length === aside.length && texts.every(isCaption))
    return aside.flatMap((block, at) => [block, plainParagraph(texts[at] ?? '')])
  const table: Table = { kind: 'table', rows }
  return [table, ...aside]
}

const rowsOf = (tbl: XmlElement): XmlElement[] => insides(tbl, 'tr')
const cellsOf = (tr: XmlElement): XmlElement[] => insides(tr, 'tc')

function insides(parent: XmlElement, name: string): XmlElement[] {
  return childrenOf(parent).flatMap((child) =>
    child.name === name ? [child] : isWrapper(child) ? insides(child, name) : [],
  )
}

function readCell(tc: XmlElement, reading: Reading, aside: Block[]): Cell {
  const tcPr = childOf(tc, 'tcPr')
  const merge = childOf(tcPr, 'vMerge')
  const blocks = readBlocks(tc, reading)
  aside.push(...blocks.filter((block) => block.kind === 'picture' || block.kind === 'gap'))
  return {
    text: blocks.map(textIn).filter(Boolean).join('\n'),
    columns: Math.min(60, Math.max(1, Number(valueOf(tcPr, 'gridSpan') ?? 1) || 1)),
    continues: merge !== null && attributeOf(merge, 'val') !== 'restart',
  }
}

function textIn(block: Block): string {
  return block.kind === 'paragraph' || block.kind === 'table' ? textOf(block).trim() : ''
}
