import {
  apartQuery,
  besideQuery,
  exactQuery,
  otherQuery,
  ownQuery,
  titleQueries,
} from '#app/features/search/postgres-query.ts'
import type { Part } from '#app/features/search/reading.ts'

const fields = ['title', 'tags', 'summary', 'text'] as const

/** What one letter of a document's marks says: in which field, 4 for the title down to 1 for the text, 5 for words apart, 0. */
const fieldWorth = [0, 1, 1.8, 2.6, 3.2, 0.4] as const
const besideWorth = [0, 1.5, 1.9, 2.3, 2.6] as const
const FACET_WORTH = 1.2
const APART = 0.4
const OTHER_ACCENTS = 0.25
/** A word with other accents than those typed is hardly the word. */
const MAYBE = 0.4
const OPENS_TITLE = 1.5
const WHOLE_TITLE = 2.5

/**
 * SQL that says how a row's `lex` answers, as one text of digits: for each part its own words, its accents, its other
 * words and its facet values; then each pair of neighbours; then the title.
 */
export function marksSql(parts: readonly Part[]): string {
  return markCases(parts).map(digit).join(' || ')
}

type Case = readonly [query: string, value: number]

/** For each digit the questions that decide it, the first that holds; '0' when none does. */
export function markCases(parts: readonly Part[]): Case[][] {
  const digits = [...parts.flatMap(partCases), ...neighbours(parts).map(besideCases), titleCases(parts)]
  return digits.map((cases) => cases.filter(([query]) => query !== ''))
}

const has = (query: string) => `lex @@ $q$${query}$q$::tsquery`

function digit(cases: readonly Case[]): string {
  if (!cases.length) return `'0'`
  return `case ${cases.map(([query, value]) => `when ${has(query)} then '${value}'`).join(' ')} else '0' end`
}

function levels(query: (field: (typeof fields)[number]) => string): Case[] {
  return fields.map((field, at) => [query(field), 4 - at])
}

const apart = (part: Part): Case[] => (part.words.length > 1 ? [[apartQuery(part), 5]] : [])

function partCases(part: Part): Case[][] {
  const words = part.others.filter((other) => other.kind === 'words')
  const facets = part.others.filter((other) => other.kind === 'facet')
  const or = (queries: string[]) => (queries.length ? `(${queries.join(' | ')})` : '')
  return [
    part.unknown ? [] : [...levels((field) => ownQuery(part, field)), ...apart(part)],
    [
      [exactQuery(part, 'title') ?? '', 2],
      [exactQuery(part, 'text') ?? '', 1],
    ],
    levels((field) => or(words.map((other) => otherQuery(other, field)))),
    [[or(facets.map((other) => otherQuery(other, 'text'))), 1]],
  ]
}

function neighbours(parts: readonly Part[]): [Part, Part][] {
  return parts.flatMap((part, at): [Part, Part][] => {
    const before = parts[at - 1]
    return before && part.follows ? [[before, part]] : []
  })
}

function besideCases([one, other]: [Part, Part]): Case[] {
  return levels((field) => besideQuery(one, other, field))
}

function titleCases(parts: readonly Part[]): Case[] {
  const title = titleQueries(parts)
  return title
    ? [
        [title.whole, 2],
        [title.opens, 1],
      ]
    : []
}

export type Marked = { id: string; at: Date; marks: string }
export type Ranked = { id: string; at: Date; score: number; covered: number; strong: boolean; lacks: Part[] }

/** Best first; among equals the newest. Scores mean something only within one list. */
export function ranked(rows: readonly Marked[], parts: readonly Part[]): Ranked[] {
  const pairs = neighbours(parts)
  const pairWeights = pairs.map(([one, other], at) => {
    const position = parts.length * 4 + at
    const having = rows.filter(({ marks }) => marks[position] !== '0').length
    return 0.5 * Math.min(one.weight, other.weight) + 0.35 * Math.log(1 + rows.length / (1 + having))
  })
  return rows
    .map((row) => scored(row, parts, pairs, pairWeights))
    .sort((a, b) => b.score - a.score || b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
}

function scored(row: Marked, parts: readonly Part[], pairs: [Part, Part][], pairWeights: number[]): Ranked {
  const mark = (at: number) => Number(row.marks[at] ?? 0)
  const beside = pairs.map((_, at) => mark(parts.length * 4 + at))
  let score = 0
  let covered = 0
  let whole = 0
  let strong = true
  const lacks: Part[] = []
  for (const [at, part] of parts.entries()) {
    const partners = pairs.flatMap((pair, index) => (pair.includes(part) ? [beside[index] ?? 0] : []))
    const worth = worthOf(part, mark(at * 4), mark(at * 4 + 1), mark(at * 4 + 2), mark(at * 4 + 3))
    const apart = partners.length > 0 && partners.every((level) => level === 0) && part.words.length === 1
    score += part.weight * worth * (apart ? APART : 1)
    if (part.filler) continue
    whole += part.weight
    if (worth > 0) covered += part.weight * (worth < 1 ? MAYBE : 1)
    else lacks.push(part)
    const together = partners.length > 0 && partners.every((level) => level > 0)
    strong &&= worth >= fieldWorth[2] || (worth >= 1 && together)
  }
  for (const [at, level] of beside.entries()) score += (pairWeights[at] ?? 0) * (besideWorth[level] ?? 0)
  const title = mark(parts.length * 4 + pairs.length)
  const mean = parts.length ? parts.reduce((sum, part) => sum + part.weight, 0) / parts.length : 0
  score += mean * (title === 2 ? WHOLE_TITLE : title === 1 ? OPENS_TITLE : 0)
  const share = whole ? covered / whole : 1
  return { id: row.id, at: row.at, score: score * share, covered: share, strong, lacks }
}

function worthOf(part: Part, level: number, accents: number, otherLevel: number, facet: number): number {
  const others = part.others.filter((other) => other.kind === 'words').map((other) => other.worth)
  const facets = part.others.filter((other) => other.kind === 'facet').map((other) => other.worth)
  const own = accentedWorth(part, level, accents)
  const other = (fieldWorth[otherLevel] ?? 0) * Math.max(0, ...others)
  const value = facet ? FACET_WORTH * 2 * Math.max(0, ...facets) : 0
  return Math.max(own, other, value) + (value && Math.max(own, other) ? 0.2 : 0)
}

/** Typed accents that stand elsewhere in the text count there; those that stand nowhere leave little. */
function accentedWorth(part: Part, level: number, accents: number): number {
  const worth = fieldWorth[level] ?? 0
  if (!part.exact || !worth) return worth
  if (accents === 2) return worth + 0.2
  if (accents === 1) return level === 4 ? fieldWorth[1] + 0.2 : worth
  return worth * OTHER_ACCENTS
}
