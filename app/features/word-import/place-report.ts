import { toPlainText } from '#app/lib/rich-text.ts'
import { cleanLine, letters } from '#app/lib/text-fields.ts'
import type { DraftContent, Photo, SectionName } from '#app/features/models/schema.ts'
import { emptyDraft, limits, sectionNames } from '#app/features/models/schema.ts'
import type { Block, Paragraph } from '#app/features/word-import/blocks.ts'
import { plainParagraph, textOf } from '#app/features/word-import/blocks.ts'
import { readCostLines, readCosts } from '#app/features/word-import/cost-rules.ts'
import { headingLevel } from '#app/features/word-import/heading-rules.ts'
import type { Passage, Target } from '#app/features/word-import/passages.ts'
import { pictureIn } from '#app/features/word-import/passages.ts'
import { readResults } from '#app/features/word-import/result-rules.ts'
import { stepsOf } from '#app/features/word-import/step-rules.ts'
import { richTextOf } from '#app/features/word-import/to-rich-text.ts'

/** Where one passage goes, and for a picture its words. */
export type Choice = { to: Target; alt: string; caption: string }

/** A passage, or what of one no field took. */
export type Leftover = { under: string[]; blocks: Block[] }
export type Placed = { content: DraftContent; remainder: Leftover[] }

type Taken = { left: Block[] }

/**
 * Puts the passages of a report where they were chosen to go. Whatever does not fit there, word for word, stands in the
 * remainder; only what is chosen to be dropped is dropped. A passage nobody chose for stays in the remainder.
 */
export function placeReport(passages: readonly Passage[], choices: readonly (Choice | undefined)[]): Placed {
  const content = emptyDraft()
  const texts = new Map<SectionName, Block[]>()
  const remainder: Leftover[] = []
  passages.forEach((passage, at) => {
    const choice = choices[at] ?? { to: 'remainder', alt: '', caption: '' }
    if (choice.to === 'drop') return
    const { left } = take(passage, choice, content, texts)
    if (left.length > 0) remainder.push({ under: passage.under, blocks: left })
  })
  for (const [name, blocks] of texts) {
    const text = richTextOf(blocks)
    content.sections[name] = text
  }
  return { content, remainder }
}

function take(
  passage: Passage,
  choice: Choice,
  content: DraftContent,
  texts: Map<SectionName, Block[]>,
): Taken {
  const { to } = choice
  if (to === 'remainder' || to === 'drop') return { left: passage.blocks }
  const section = sectionNames.find((name) => name === to)
  if (section) return intoSection(passage, section, texts)
  // A heading that was the reason to come here says no more than the field's own name.
  const blocks = to === passage.guess ? passage.blocks.slice(passage.named) : passage.blocks
  if (to === 'summary') return intoSummary(blocks, content)
  if (to === 'photos') return intoPhotos(passage, blocks, choice, content.photos)
  if (to === 'steps') return intoSteps(blocks, content)
  return to === 'costs' ? intoCosts(blocks, passage.under, content) : intoResults(blocks, content)
}

function intoSection(passage: Passage, name: SectionName, texts: Map<SectionName, Block[]>): Taken {
  const blocks = name === passage.guess ? passage.blocks.slice(passage.named) : passage.blocks
  const carried = blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'table')
  const whole = [...(texts.get(name) ?? []), ...carried]
  const text = richTextOf(whole)
  if (!text || toPlainText(text).length > limits.section) return { left: passage.blocks }
  texts.set(name, whole)
  return { left: blocks.filter(({ kind }) => kind !== 'paragraph' && kind !== 'table') }
}

function intoSummary(blocks: readonly Block[], content: DraftContent): Taken {
  const [headings, texts] = parted(blocks, isHeading)
  const whole = cleanLine([content.summary, ...texts.map(textOf)].join(' '))
  const short = letters(whole) <= limits.summary.max && texts.every(({ kind }) => kind === 'paragraph')
  if (!short) return { left: [...blocks] }
  content.summary = whole
  return { left: headings }
}

function intoPhotos(
  passage: Passage,
  blocks: readonly Block[],
  { alt, caption }: Choice,
  photos: Photo[],
): Taken {
  const fileId = pictureIn(passage)?.fileId
  if (!fileId || photos.length >= limits.photos) return { left: passage.blocks }
  photos.push({ fileId, alt, caption })
  const said = cleanLine(`${alt}\n${caption}`)
  const told = (block: Block) => said.includes(cleanLine(textOf(block)))
  return { left: blocks.filter((block) => block.kind !== 'picture' && !told(block)) }
}

function intoSteps(blocks: readonly Block[], content: DraftContent): Taken {
  const [others, items] = parted(blocks, (block) => block.kind !== 'paragraph' || isHeading(block))
  const paragraphs = items.filter((block) => block.kind === 'paragraph')
  const { steps, left } = stepsOf(paragraphs, limits.steps - content.steps.length)
  content.steps.push(...steps)
  return { left: [...others, ...left] }
}

const isHeading = (block: Block) =>
  block.kind === 'paragraph' && block.list === null && headingLevel(block) !== null

function parted(blocks: readonly Block[], first: (block: Block) => boolean): [Block[], Block[]] {
  return [blocks.filter(first), blocks.filter((block) => !first(block))]
}

function intoCosts(blocks: readonly Block[], under: readonly string[], content: DraftContent): Taken {
  const table = blocks.find((block) => block.kind === 'table')
  const others = blocks.filter((block) => block !== table)
  const paragraphs = others.filter((block) => block.kind === 'paragraph')
  const above = [...(table ? paragraphs.map(textOf) : []), ...under]
  const { rows, left } = table ? readCosts(table, above) : readCostLines(paragraphs, above)
  if (rows.length === 0 || rows.length > limits.costs - content.costs.length) return { left: [...blocks] }
  content.costs.push(...rows)
  const kept = others.filter((block) => (table ? !isUnitLine(block) : block.kind !== 'paragraph'))
  return { left: [...kept, ...left.map(asParagraph)] }
}

function intoResults(blocks: readonly Block[], content: DraftContent): Taken {
  const table = blocks.find((block) => block.kind === 'table')
  const { rows, left } = table ? readResults(table) : { rows: [], left: [] }
  if (rows.length === 0 || rows.length > limits.results - content.results.length) return { left: [...blocks] }
  content.results.push(...rows)
  return { left: [...blocks.filter((block) => block !== table), ...left.map(asParagraph)] }
}

const asParagraph = (text: string): Paragraph => plainParagraph(text)

/** "ĐVT: triệu đồng" has done its work once the figures are read. */
function isUnitLine(block: Block): boolean {
  return /^\s*\(?\s*(đvt|đơn vị( tính)?)\s*:\s*(nghìn|ngàn|triệu|tỷ|1\.000)?\s*đồng\s*\)?\s*$/i.test(
    textOf(block),
  )
}
