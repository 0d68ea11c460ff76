import type { FacetName } from '#app/features/search/engine.ts'

/** One way to put what was typed: a run of folded words side by side, or the value of a facet. */
export type Alternative =
  | {
      kind: 'words'
      words: readonly string[]
      /** With accents, where they tell words apart: lạc is not lắc. */
      exact: readonly string[] | null
      /** The last word may go on. */
      open?: boolean
      /** How much it counts against what was typed, from 0 to 1. */
      worth: number
    }
  | { kind: 'facet'; facet: FacetName; value: string; worth: number }

/** A part of the question that a document has or has not. */
export type Part = {
  typed: string
  words: readonly string[]
  /** As `exactKey` writes it, when it was typed with accents. */
  exact: readonly string[] | null
  /** Its last word may be unfinished. */
  open: boolean
  /** Says little: counts for the order, and is not asked for. */
  filler: boolean
  /** Other ways to say it, the typed words not among them; those of a part nobody uses stand for it. */
  others: readonly Alternative[]
  /** No document has the typed words; only `others` are asked for. */
  unknown: boolean
  /** How rare it is, from 0 (everywhere) up; the part with the least is given up first. */
  weight: number
  /** It was typed directly after the part before it. */
  follows: boolean
}

/** A place all hits are to lie in: any of the keys, as documents carry them; `part` looks for its name as words. */
export type PlaceAsked = { key: string; keys: readonly string[]; part: Part }

/** A question as it was understood. */
export type Reading = {
  /** Something was typed, words or not. */
  asked: boolean
  parts: readonly Part[]
  places: readonly PlaceAsked[]
  /** Runs of words that must stand side by side. */
  bound: readonly (readonly string[])[]
  /** Words, or runs of them, that no hit may have. */
  unwanted: readonly (readonly string[])[]
  /** How many models there are, roughly. */
  whole: number
}
