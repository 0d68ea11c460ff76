import type { Block } from '#app/features/word-import/blocks.ts'
import { sectionNames } from '#app/features/models/schema.ts'

/** Where a passage of a report may go. */
export const targets = [
  'summary',
  ...sectionNames,
  'steps',
  'costs',
  'results',
  'photos',
  'remainder',
  'drop',
] as const
export type Target = (typeof targets)[number]

/** Why a passage is thought to belong somewhere; `words` are those of the report that say so. */
export type Reason = {
  code:
    | 'heading'
    | 'columns'
    | 'numbered'
    | 'amounts'
    | 'caption'
    | 'picture'
    | 'opening'
    | 'letterhead'
    | 'title'
    | 'signature'
    | 'margin'
    | 'gap'
    | 'unreadable'
    | 'no_text_place'
    | 'nothing'
  words: string
}

/** Neighbouring parts of a report that go to one place together. */
export type Passage = {
  /** The headings it stands under, the highest first. */
  under: string[]
  /** Where its own heading says no more than the place it is thought to belong to, how many blocks that takes. */
  named: number
  blocks: Block[]
  guess: Target
  reason: Reason
}

export function pictureIn(passage: Passage) {
  return passage.blocks.find((block) => block.kind === 'picture') ?? null
}

/** The places that make sense for what a passage is. */
export function targetsFor(passage: Passage): Target[] {
  if (pictureIn(passage)?.fileId) return ['photos', 'remainder', 'drop']
  if (pictureIn(passage) || passage.blocks.some((block) => block.kind === 'gap')) return ['remainder', 'drop']
  return targets.filter((target) => target !== 'photos')
}
