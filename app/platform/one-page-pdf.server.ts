import PDFDocument from 'pdfkit'
import type { Lang } from '#app/lib/languages.ts'
import { oneLine } from '#app/lib/one-line.ts'
import { fonts } from '#app/platform/fonts.server.ts'

export type Block =
  | { kind: 'title' | 'lead' | 'heading' | 'strong' | 'text'; text: string }
  | { kind: 'item'; text: string; mark: string }
  | { kind: 'rule' }
  /** Side by side. */
  | { kind: 'columns'; columns: readonly (readonly Block[])[] }

/** The same content, fuller and shorter. `scale` is the size of its letters. */
export type Fitting = { scale: number; blocks: readonly Block[] }

type Sheet = {
  lang: Lang
  title: string
  author: string
  madeAt: Date
  /** From the fullest to the shortest; the first that fits on the page is taken. */
  fittings: readonly Fitting[]
  /** Stands at the foot, whatever else there is room for. */
  foot: readonly Block[]
  /** False only for those who read the bytes. */
  compress?: boolean
}

type Doc = PDFKit.PDFDocument

// A4, in points.
const PAGE = { width: 595.28, height: 841.89, margin: 44 }
const WIDTH = PAGE.width - 2 * PAGE.margin
const COLUMN_GAP = 24
const MARK_WIDTH = 20
const FOOT_SCALE = 1
const ink = { text: '#1c2333', heading: '#1a2a54', line: '#7d7052' } as const

const styles = {
  title: { size: 25, face: 'bold', before: 0, tag: 'H1', colour: ink.text },
  lead: { size: 13, face: 'regular', before: 4, tag: 'P', colour: ink.text },
  heading: { size: 14, face: 'bold', before: 13, tag: 'H2', colour: ink.heading },
  strong: { size: 15, face: 'bold', before: 2, tag: 'P', colour: ink.text },
  text: { size: 12, face: 'regular', before: 2, tag: 'P', colour: ink.text },
  item: { size: 12, face: 'regular', before: 3, tag: 'P', colour: ink.text },
} as const

/**
 * One A4 page as PDF, whatever there is to say: the largest letters that fit, then less of the text. Text is drawn as
 * glyphs and nothing in it is a command; the file holds no link, script or attachment.
 */
export function onePagePdf(sheet: Sheet): Promise<Buffer> {
  const { lang, title, author, madeAt, fittings, foot, compress = true } = sheet
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    font: fonts.regular,
    lang: lang === 'vi' ? 'vi-VN' : 'en',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    compress,
    info: { Title: clean(title), Author: clean(author), CreationDate: madeAt, ModDate: madeAt },
  })
  const bytes = collected(doc)
  doc.registerFont('regular', fonts.regular)
  doc.registerFont('bold', fonts.bold)
  const footTop = PAGE.height - PAGE.margin - heightOf(doc, foot, FOOT_SCALE, WIDTH)
  const room = footTop - PAGE.margin
  const fitting = fittings.find(({ scale, blocks }) => heightOf(doc, blocks, scale, WIDTH) <= room)
  const { scale, blocks } = fitting ?? fittings.at(-1) ?? { scale: 1, blocks: [] }
  draw(doc, blocks, { scale, x: PAGE.margin, y: PAGE.margin, width: WIDTH, bottom: footTop })
  draw(doc, foot, { scale: FOOT_SCALE, x: PAGE.margin, y: footTop, width: WIDTH, bottom: PAGE.height })
  doc.end()
  return bytes
}

function collected(doc: Doc): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}

function heightOf(doc: Doc, blocks: readonly Block[], scale: number, width: number): number {
  return blocks.reduce((sum, block) => sum + blockHeight(doc, block, scale, width), 0)
}

function blockHeight(doc: Doc, block: Block, scale: number, width: number): number {
  if (block.kind === 'rule') return 8 * scale
  if (block.kind === 'columns') {
    const each = columnWidth(block.columns.length, width)
    return Math.max(...block.columns.map((column) => heightOf(doc, column, scale, each)))
  }
  const { size, face, before } = styles[block.kind]
  const room = block.kind === 'item' ? width - MARK_WIDTH * scale : width
  doc.font(face).fontSize(size * scale)
  return before * scale + doc.heightOfString(clean(block.text), { width: room })
}

function columnWidth(columns: number, width: number): number {
  return (width - COLUMN_GAP * (columns - 1)) / columns
}

type Frame = { scale: number; x: number; y: number; width: number; bottom: number }

/** Draws downwards, and stops before what would go over the frame. */
function draw(doc: Doc, blocks: readonly Block[], frame: Frame): void {
  let { y } = frame
  for (const block of blocks) {
    const height = blockHeight(doc, block, frame.scale, frame.width)
    if (y + height > frame.bottom + 1) return
    drawBlock(doc, block, { ...frame, y })
    y += height
  }
}

function drawBlock(doc: Doc, block: Block, frame: Frame): void {
  const { scale, x, y, width } = frame
  if (block.kind === 'rule') {
    doc.markContent('Artifact')
    doc
      .moveTo(x, y + 6 * scale)
      .lineTo(x + width, y + 6 * scale)
      .lineWidth(1)
      .stroke(ink.line)
    doc.endMarkedContent()
    return
  }
  if (block.kind === 'columns') {
    const each = columnWidth(block.columns.length, width)
    block.columns.forEach((column, at) =>
      draw(doc, column, { ...frame, x: x + at * (each + COLUMN_GAP), width: each }),
    )
    return
  }
  const { size, face, before, tag, colour } = styles[block.kind]
  const indent = block.kind === 'item' ? MARK_WIDTH * scale : 0
  const top = y + before * scale
  doc.addStructure(
    doc.struct(tag, {}, () => {
      doc
        .font(face)
        .fontSize(size * scale)
        .fillColor(colour)
      if (block.kind === 'item') doc.text(block.mark, x, top, { lineBreak: false })
      doc.text(clean(block.text), x + indent, top, { width: width - indent })
    }),
  )
}

/** What the letters of the font can say: no arrow, no line ends, no marks that turn the direction, no pictures. */
function clean(text: string): string {
  const known = text.normalize('NFC').replaceAll('→', '›')
  return oneLine(known.replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Extended_Pictographic}]/gu, ''))
}
