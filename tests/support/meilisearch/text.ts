import { valuesOf } from '#tests/support/meilisearch/filters.ts'
import type { Document, Settings } from '#tests/support/meilisearch/shapes.ts'

export type Place = { field: number; at: number }
/** A document as its words and where they stand. */
export type Words = { places: Map<string, Place[]>; fields: string[][] }

const HARD = 8
const MOST_QUERY_WORDS = 10

/** As charabia does with Latin letters: no case, no accents, đ as d. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[đð]/g, 'd')
}

function tokens(text: string): { word: string; at: number }[] {
  const found: { word: string; at: number }[] = []
  let at = 0
  for (const [, gap = '', word = ''] of folded(text).matchAll(/([^\p{L}\p{N}]*)([\p{L}\p{N}]+)/gu)) {
    if (found.length) at += /[.,;!?()]/.test(gap) ? HARD : 1
    found.push({ word, at })
  }
  return found
}

export const wordsIn = (text: string) => tokens(text).map(({ word }) => word)

export function searchedFields(document: Document, { searchableAttributes }: Settings): string[] {
  return !searchableAttributes || searchableAttributes.includes('*')
    ? Object.keys(document)
    : searchableAttributes
}

export function readWords(document: Document, fields: readonly string[]): Words {
  const places = new Map<string, Place[]>()
  const read = fields.map((name, field) => {
    let from = 0
    const own: string[] = []
    for (const value of valuesOf(document, name)) {
      if (typeof value !== 'string' && typeof value !== 'number') continue
      const found = tokens(String(value))
      for (const { word, at } of found) {
        own.push(word)
        places.set(word, [...(places.get(word) ?? []), { field, at: from + at }])
      }
      from += (found.at(-1)?.at ?? 0) + HARD
    }
    return own
  })
  return { places, fields: read }
}

export type Question = {
  terms: string[]
  /** The last term may go on. */
  open: boolean
  phrases: string[][]
  unwanted: string[][]
}

export function readQuestion(q: string): Question {
  const question: Question = { terms: [], open: false, phrases: [], unwanted: [] }
  for (const [, minus, phrase, word = ''] of q.matchAll(/(?:(?<=^|\s)(-))?(?:"([^"]*)(?:"|$)|([^\s"]+))/g)) {
    const own = wordsIn(phrase ?? word)
    if (!own.length) continue
    question.open = !minus && phrase === undefined
    if (minus) question.unwanted.push(own)
    else if (phrase !== undefined && own.length > 1) question.phrases.push(own)
    else question.terms.push(...own)
  }
  question.open &&= !/\s$/.test(q)
  if (question.terms.length > MOST_QUERY_WORDS) question.open = false
  question.terms = question.terms.slice(0, MOST_QUERY_WORDS)
  return question
}

/** Where a run of words stands side by side. */
export function runPlaces(run: readonly string[], { places }: Words): Place[] {
  const [first = '', ...rest] = run
  return (places.get(first) ?? []).filter(({ field, at }) =>
    rest.every((word, offset) =>
      places.get(word)?.some((place) => place.field === field && place.at === at + offset + 1),
    ),
  )
}

/** Slips between two words: a letter too many, missing, another or swapped; a wrong first letter counts two. */
export function slips(typed: string, word: string, most: number): number {
  const [a, b] = [[...typed], [...word]]
  if (Math.abs(a.length - b.length) > most) return Infinity
  const rows: number[][] = [b.map((_, at) => at + 1)]
  rows[0]?.unshift(0)
  for (let i = 1; i <= a.length; i += 1) {
    const [before = [], twice = []] = [rows[i - 1], rows[i - 2]]
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (twice[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    rows.push(row)
  }
  const cost = rows[a.length]?.[b.length] ?? Infinity
  return cost && a[0] !== b[0] ? cost + 1 : cost
}
