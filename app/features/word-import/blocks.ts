/** A report as it was read, in the order of its pages. What a page shows and we keep is one of these. */

export type Run = { text: string; bold?: true; italic?: true }

export type Paragraph = {
  kind: 'paragraph'
  runs: Run[]
  /** 1 is the highest; null is plain text. */
  heading: number | null
  list: { ordered: boolean; level: number } | null
  /** Set in the middle of the line, as titles are. */
  centred: boolean
}

export type Cell = {
  text: string
  /** How many columns it is wide. */
  columns: number
  /** It belongs to the cell above it. */
  continues: boolean
}

export type Table = { kind: 'table'; rows: Cell[][] }

/** `picture` counts a report's pictures from 0; `fileId` once it is kept. */
export type Picture = { kind: 'picture'; picture: number; alt: string; fileId?: string }

/** Something on the page that cannot be carried over; `name` is its file inside the report, where it has one. */
export type Gap = { kind: 'gap'; what: 'chart' | 'object' | 'picture'; name: string }

export type Block = Paragraph | Table | Picture | Gap

export type Margin = 'header' | 'footer' | 'footnotes' | 'endnotes' | 'comments'

export type ReadReport = {
  body: Block[]
  /** What stands beside the text: page heads and feet, notes, remarks. */
  margins: { where: Margin; blocks: Block[] }[]
  /** Old codes the text was turned from. */
  turned: ('tcvn3' | 'vni')[]
  /** The code was told by the text and not by its font, so that somebody has to look. */
  guessed: boolean
}

export function textOf(block: Block): string {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text).join('')
  if (block.kind === 'table')
    return block.rows.map((row) => row.map((cell) => cell.text).join(' | ')).join('\n')
  return block.kind === 'picture' ? block.alt : ''
}

export function plainParagraph(text: string): Paragraph {
  return { kind: 'paragraph', runs: [{ text }], heading: null, list: null, centred: false }
}

/** "Ảnh 1: …" under or over a picture. */
export function isCaption(text: string): boolean {
  return (
    text.length <= 300 && /^\s*(ảnh|hình|hình ảnh|photo|figure)(\s+\d+|\s+minh họa)?\s*[.:–-]/i.test(text)
  )
}
