import { chain, facetLexeme, placeLexeme, quoted } from '#app/features/search/lexemes.ts'
import type { Alternative, Part, PlaceAsked, Reading } from '#app/features/search/reading.ts'
import { sideBySide } from '#app/features/search/tokens.ts'

const any = (queries: readonly string[]) =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' | ')})`
const all = (queries: readonly string[]) =>
  queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' & ')})`

/** Words side by side, in the copies of one field: `t.` the title, '' anywhere. */
function run(words: readonly string[], copies: string, open = false): string {
  const lexemes = sideBySide(words).map((lexeme) => quoted(copies + lexeme))
  return all(open ? [...lexemes.slice(0, -1), `${lexemes.at(-1) ?? ''}:*`] : lexemes)
}

const copyOf = { title: 't.', tags: 'k.', summary: 's.', text: '' } as const
type Field = keyof typeof copyOf

/** The typed words of a part in a field. */
export function ownQuery({ words, open }: Part, field: Field): string {
  return run(words, copyOf[field], open)
}

/** The typed words of a part anywhere, together or apart. */
export function apartQuery({ words, open }: Part): string {
  const lexemes = words.map(quoted)
  return all(open ? [...lexemes.slice(0, -1), `${lexemes.at(-1) ?? ''}:*`] : lexemes)
}

/** The typed accents of a part: in the title, or anywhere. */
export function exactQuery({ exact }: Part, field: 'title' | 'text'): string | null {
  if (!exact) return null
  return all(exact.map((word) => quoted(`${field === 'title' ? 'a' : 'x'}.${word}`)))
}

/** Another way to say a part, in a field. One syllable must have its accents: lạc is in no lắc. */
export function otherQuery(other: Alternative, field: Field): string {
  if (other.kind === 'facet') return quoted(facetLexeme(other.facet, other.value))
  const own = run(other.words, copyOf[field], other.open)
  const accents = other.words.length === 1 ? other.exact?.[0] : undefined
  if (!accents) return own
  const exact = `${quoted(`${field === 'title' ? 'a' : 'x'}.${accents}`)}${other.open ? ':*' : ''}`
  return field === 'text' ? exact : all([own, exact])
}

/** A document has this part as it was typed, accents and all, or said otherwise; null where that is nothing of its own. */
export function exactPartQuery(part: Part): string | null {
  const exact = part.unknown ? null : exactQuery(part, 'text')
  if (!exact) return null
  return any([all([exact, apartQuery(part)]), ...part.others.map((other) => otherQuery(other, 'text'))])
}

/** A document has this part, one way or another; null when no document can. */
export function partQuery(part: Part): string | null {
  const ways = [
    ...(part.unknown ? [] : [apartQuery(part)]),
    ...part.others.map((other) => otherQuery(other, 'text')),
  ]
  return ways.length ? any(ways) : null
}

/** Two neighbouring parts stand side by side in a field, in any of their ways; empty when one has no words. */
export function besideQuery(one: Part, other: Part, field: Field): string {
  const ends = waysOf(one).map((words) => words.at(-1) ?? '')
  const starts = waysOf(other).map((words) => words[0] ?? '')
  const pairs = ends.flatMap((end) => starts.map((start) => quoted(`${copyOf[field]}${end}_${start}`)))
  return pairs.length ? any([...new Set(pairs)]) : ''
}

function waysOf(part: Part): (readonly string[])[] {
  const others = part.others.flatMap((other) => (other.kind === 'words' ? [other.words] : []))
  return [...(part.unknown ? [] : [part.words]), ...others].slice(0, 3)
}

/** Words and phrases that hold whatever else is given up. */
export function alwaysQueries({ bound, unwanted }: Reading): string[] {
  return [...bound.map((words) => run(words, '')), ...unwanted.map((words) => `!${run(words, '')}`)]
}

export function placeQuery({ keys }: PlaceAsked): string {
  return any(keys.map((key) => quoted(placeLexeme(key))))
}

/** Parts that are asked for: those that say something, or all where nothing does. */
export function askedParts({ parts, places }: Pick<Reading, 'parts' | 'places'>): readonly Part[] {
  const telling = parts.filter((part) => !part.filler)
  return telling.length || places.length ? telling : parts
}

/** All parts asked for, and neighbours side by side; null when there are none, or one part no document can have. */
export function besidesQuery(parts: readonly Part[]): string | null {
  const queries = parts.flatMap((part, at) => {
    const before = parts[at - 1]
    const beside = before && part.follows ? besideQuery(before, part, 'text') : ''
    return beside ? [beside] : []
  })
  const alone = parts.filter((part, at) => !part.follows && !parts[at + 1]?.follows)
  const own = alone.map(partQuery)
  return queries.length && !own.includes(null)
    ? all([...queries, ...own.filter((query) => query !== null)])
    : null
}

export function allQuery(parts: readonly Part[]): string | null {
  const queries = parts.map(partQuery)
  return queries.length && queries.every((query) => query !== null) ? all(queries) : null
}

export function anyQuery(queries: readonly (string | null)[]): string | null {
  const usable = queries.filter((query) => query !== null)
  return usable.length ? any(usable) : null
}

export function bothQueries(queries: readonly (string | null)[]): string {
  const usable = queries.filter((query) => query !== null && query !== '')
  return usable.join(' & ')
}

/** The whole question as a title: how it begins, and all of it. */
export function titleQueries(parts: readonly Part[]): { opens: string; whole: string } | null {
  const words = parts.flatMap((part) => part.words)
  return words.length ? { opens: quoted(`b.${chain(words)}`), whole: quoted(`w.${chain(words)}`) } : null
}

/** Titles that hold these words, the last perhaps unfinished; null when too little was typed. */
export function prefixQuery({ parts, places }: Reading): string | null {
  const words = [...parts, ...places.map(({ part }) => part)].flatMap((part) => part.words)
  const last = words.at(-1)
  if (!last || words.join('').length < 2) return null
  const before = words.slice(0, -1).map((word) => quoted(`t.${word}`))
  return [...before, `${quoted(`t.${last}`)}${last.length > 1 ? ':*' : ''}`].join(' & ')
}
