import { renderHtml } from '#app/lib/rich-text.ts'
import type { Lang } from '#app/lib/languages.ts'
import { cleanLine } from '#app/lib/text-fields.ts'
import { wordsFor, wordsIfAny } from '#app/lib/words.ts'
import { fieldLines } from '#app/features/models/field-words.ts'
import { limits } from '#app/features/models/schema.ts'
import type { Block } from '#app/features/word-import/blocks.ts'
import { plainParagraph, textOf } from '#app/features/word-import/blocks.ts'
import { gridOf } from '#app/features/word-import/grid.ts'
import type { Passage } from '#app/features/word-import/passages.ts'
import { pictureIn, targetsFor } from '#app/features/word-import/passages.ts'
import { placeReport } from '#app/features/word-import/place-report.ts'
import { richTextOf } from '#app/features/word-import/to-rich-text.ts'

/** Parts of a report as a page shows them: text, tables, pictures, in order. */
export type ShownBlock =
  | { kind: 'text'; html: string; letters: number }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'picture'; fileId: string; alt: string }
  | { kind: 'gap'; words: string }

/** Neighbouring paragraphs are shown as one text; the heading that stands over it all is not shown again. */
export function shownBlocks(all: readonly Block[], lang: Lang, heading = ''): ShownBlock[] {
  const said = all.findIndex((block) => block.kind === 'paragraph' && textOf(block).trim() === heading)
  const blocks = heading === '' ? all : all.filter((_, at) => at !== said)
  const shown: ShownBlock[] = []
  let text: Block[] = []
  const close = () => {
    const doc = text.length > 0 ? richTextOf(text, false) : null
    if (doc) shown.push({ kind: 'text', html: renderHtml(doc), letters: text.map(textOf).join(' ').length })
    text = []
  }
  for (const block of blocks) {
    if (block.kind === 'paragraph') text.push(block)
    else if (block.kind === 'table' && block.rows.length === 1) text.push(...asLines(block))
    else {
      close()
      shown.push(shownAlone(block, lang))
    }
  }
  close()
  return shown
}

/** A table of one row is no table to a reader: a letterhead, two signatures. */
const asLines = ({ rows }: Extract<Block, { kind: 'table' }>) =>
  rows.flatMap((row) => row.filter((cell) => cell.text !== '').map((cell) => plainParagraph(cell.text)))

function shownAlone(block: Exclude<Block, { kind: 'paragraph' }>, lang: Lang): ShownBlock {
  if (block.kind === 'picture') return { kind: 'picture', fileId: block.fileId ?? '', alt: block.alt }
  if (block.kind === 'gap') {
    const words = wordsIfAny(lang, `word:reason.gap.${block.what}`, { name: block.name })
    return { kind: 'gap', words: words ?? block.what }
  }
  const [head = [], ...rows] = gridOf(block).map((row) => row.map(({ text }) => text))
  return { kind: 'table', head, rows }
}

/** Why a passage is thought to belong where it is put, in the reader's words. */
export function reasonWords({ reason: { code, words }, blocks }: Passage, lang: Lang): string {
  if (code === 'gap') {
    const gap = blocks.find((block) => block.kind === 'gap')
    return wordsIfAny(lang, `word:reason.gap.${gap?.what}`, { name: gap?.name ?? '' }) ?? ''
  }
  const key = code === 'margin' ? `margin.${words}` : code
  return wordsIfAny(lang, `word:reason.${key}`, { words }) ?? ''
}

/** What of a table or a list of amounts will stand in the model's rows, and what will not. */
export function readingOf(passage: Passage, lang: Lang) {
  const { guess } = passage
  if (guess !== 'costs' && guess !== 'results') return null
  const { content, remainder } = placeReport([passage], [{ to: guess, alt: '', caption: '' }])
  const left = remainder.flatMap(({ blocks }) => blocks.map(textOf))
  return { rows: fieldLines(content, guess, lang), left }
}

/** The words a picture comes with: those told for it, else its caption without "Ảnh 1:". */
export function pictureWords(passage: Passage): { alt: string; caption: string } {
  const under = passage.blocks.filter((block) => block.kind === 'paragraph').map(textOf)
  const caption = cleanLine(under.join(' ')).slice(0, limits.caption)
  const bare = caption.replace(/^(ảnh|hình|hình ảnh|photo|figure)(\s+\d+|\s+minh họa)?\s*[.:–-]\s*/i, '')
  return { alt: cleanLine(pictureIn(passage)?.alt || bare).slice(0, limits.alt.max), caption }
}

export function partView(passage: Passage, lang: Lang) {
  const heading = passage.under.at(-1) ?? ''
  return {
    heading,
    guess: passage.guess,
    targets: targetsFor(passage),
    reason: reasonWords(passage, lang),
    blocks: shownBlocks(passage.blocks, lang, heading),
    reading: readingOf(passage, lang),
    picture: pictureIn(passage)?.fileId ? pictureWords(passage) : null,
  }
}
export type PartView = ReturnType<typeof partView>

/** The place's name as the model's own form calls it. */
export function targetLabel(target: Passage['guess'], lang: Lang): string {
  return wordsIfAny(lang, `word:target.${target}`) ?? wordsIfAny(lang, `models:section.${target}`) ?? target
}

export function codeNames(codes: readonly ('tcvn3' | 'vni')[]): string {
  return codes.map((code) => (code === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI')).join(', ')
}

/** "Phần 3, Mô tả ảnh": where a field of the placing form is. */
export function placingField(name: string, lang: Lang): string | undefined {
  const t = wordsFor(lang)
  const [, at, cell] = /^parts\[(\d+)\]\.(\w+)$/.exec(name) ?? []
  if (at === undefined) return wordsIfAny(lang, `models:field.${name}`) ?? undefined
  const label =
    cell === 'alt'
      ? t('word:review.alt')
      : cell === 'caption'
        ? t('word:review.caption')
        : t('word:review.to')
  return `${t('word:review.part', { n: Number(at) + 1 })}, ${label}`
}
