import type { Correction, UnderstoodPlace } from '#app/features/search/engine.ts'
import type { Gazetteer, PlaceFound } from '#app/features/search/place-words.ts'
import { findPlaces } from '#app/features/search/place-words.ts'
import type { Alternative, Part, Reading } from '#app/features/search/reading.ts'
import { readKeys } from '#app/features/search/slips.ts'
import type { Token, Typed } from '#app/features/search/tokens.ts'
import { tokenOf } from '#app/features/search/tokens.ts'
import type { Vocabulary } from '#app/features/search/vocabulary.ts'
import type { WordLists } from '#app/features/search/word-lists.ts'
import { sayingsOf, wordsAlternative } from '#app/features/search/word-lists.ts'
import { words } from '#app/lib/fold.ts'

export type Knowledge = {
  lists: WordLists
  gazetteer: Gazetteer
  vocabulary: Vocabulary
  /** Keys of what is to be taken as plain words. */
  plain: readonly string[]
}

export type Read = {
  reading: Reading
  places: UnderstoodPlace[]
  corrections: Correction[]
  didYouMean: string | null
}

const FILLER = 0.3
const SPLIT = 0.95
const NEAR = 0.8
const GOES_ON = 0.6

/** Understands a question, given what is known of words and places. Pure: the same knowledge, the same reading. */
export function readQuestion(typed: Typed, knowledge: Knowledge): Read {
  const { lists, gazetteer, vocabulary, plain } = knowledge
  const corrections: Correction[] = []
  const tokens = typed.tokens.map((token) => withoutSlip(token, knowledge, corrections))
  const places = findPlaces(tokens, gazetteer, lists, plain).filter(
    (place) =>
      !place.doubtful || vocabulary.onlyThere(place.keys, foldedOf(tokens.slice(place.nameAt, place.end))),
  )
  const parts = partsOf(tokens, places, typed.open, knowledge, corrections)
  const reading: Reading = {
    asked: parts.length + places.length + typed.bound.length + typed.unwanted.length > 0,
    parts,
    places: places.map((place) => ({
      key: place.key,
      keys: place.keys,
      part: nameAsPart(tokens.slice(place.nameAt, place.end), place, vocabulary),
    })),
    bound: typed.bound,
    unwanted: typed.unwanted,
    whole: vocabulary.whole,
  }
  const shown = places.map(({ key, typed: said, name, level, former, code }) => ({
    key,
    typed: said,
    name,
    level,
    former,
    code,
  }))
  return { reading, places: shown, corrections, didYouMean: corrected(typed.tokens, corrections) }
}

const foldedOf = (tokens: readonly Token[]) => tokens.map((token) => token.folded)

/** A word that came out of the keyboard with its input method off, as it was meant. */
function withoutSlip(token: Token, { vocabulary, plain }: Knowledge, corrections: Correction[]): Token {
  if (token.accented || vocabulary.docs('folded', token.folded)) return token
  const key = `word:${token.folded}`
  if (plain.includes(key)) return token
  for (const read of readKeys(token.typed)) {
    const meant = tokenOf(token.typed, read)
    if (!vocabulary.docs('folded', meant.folded)) continue
    corrections.push({ key, typed: token.typed, used: read })
    return meant
  }
  return token
}

function partsOf(
  tokens: readonly Token[],
  places: readonly PlaceFound[],
  open: boolean,
  knowledge: Knowledge,
  corrections: Correction[],
): Part[] {
  const parts: Part[] = []
  let at = 0
  let adjacent = false
  while (at < tokens.length) {
    const place = places.find(({ start, end }) => start <= at && at < end)
    if (place) {
      at = place.end
      adjacent = false
      continue
    }
    const room = Math.min(
      knowledge.lists.longest,
      (places.find(({ start }) => start > at)?.start ?? tokens.length) - at,
    )
    const [length, said] = longestSaying(tokens.slice(at, at + room), knowledge.lists)
    const own = tokens.slice(at, at + length)
    const last = at + length === tokens.length
    parts.push(partOf(own, said, { open: open && last, follows: adjacent }, knowledge, corrections))
    at += length
    adjacent = true
  }
  return joinedToo(parts, knowledge.vocabulary)
}

type Said = ReturnType<typeof sayingsOf>

function longestSaying(tokens: readonly Token[], lists: WordLists): [number, Said] {
  for (let length = tokens.length; length >= 1; length -= 1) {
    const said = sayingsOf(tokens.slice(0, length), lists)
    if (said) return [length, said]
  }
  return [1, null]
}

function partOf(
  own: readonly Token[],
  said: Said,
  place: { open: boolean; follows: boolean },
  { vocabulary, plain }: Knowledge,
  corrections: Correction[],
): Part {
  const folded = foldedOf(own)
  const others = [...(said?.others ?? [])]
  const known = folded.every((word) => vocabulary.docs('folded', word))
  const prefix = place.open && !known && folded.length === 1 && vocabulary.begins(folded[0] ?? '')
  const key = `word:${folded.join('-')}`
  if (!known && !prefix && folded.length === 1 && !plain.includes(key)) {
    others.push(...insteadOf(own[0], key, others.length > 0, vocabulary, corrections))
  }
  const exact = own.some((token) => token.accented) ? own.map((token) => token.exact) : null
  const filler = said?.filler ?? false
  // Few words go on with the same accents, so a word that is one already may still be unfinished.
  if (place.open && known && exact && folded.length === 1 && (exact[0] ?? '').length > 1) {
    others.push({ kind: 'words', words: folded, exact, open: true, worth: GOES_ON })
  }
  return {
    typed: own.map((token) => token.typed).join(' '),
    words: folded,
    exact: exact?.every((word) => vocabulary.docs('accented', word)) ? exact : null,
    open: prefix,
    filler,
    others,
    unknown: !known && !prefix,
    weight: weightOf(folded, exact, vocabulary) * (filler ? FILLER : 1),
    follows: place.follows,
  }
}

/** What a word that nobody uses may have meant: words run together, or one a slip away. */
function insteadOf(
  token: Token | undefined,
  key: string,
  translated: boolean,
  vocabulary: Vocabulary,
  corrections: Correction[],
): Alternative[] {
  if (!token) return []
  const split = vocabulary.split(token.folded)
  if (split) return wordsAlternative(split.join(' '), SPLIT)
  // What the lists can translate needs no guessing.
  if (translated) return []
  const near = vocabulary.near(token.folded)
  const [best] = near
  if (best) corrections.push({ key, typed: token.typed, used: best })
  return near.flatMap((word) => wordsAlternative(word, NEAR))
}

/** `truong hoc` may also stand joined in a text. */
function joinedToo(parts: readonly Part[], vocabulary: Vocabulary): Part[] {
  return parts.map((part, at) => {
    const [before, after] = [parts[at - 1], parts[at + 1]]
    const joined = [
      part.words.length > 1 ? part.words.join('') : '',
      part.follows && before ? `${before.words.join('')}${part.words.join('')}` : '',
      after?.follows ? `${part.words.join('')}${after.words.join('')}` : '',
    ].filter((word) => word && vocabulary.docs('folded', word))
    return joined.length
      ? { ...part, others: [...part.others, ...joined.flatMap((word) => wordsAlternative(word, SPLIT))] }
      : part
  })
}

/** From how few documents have it; of several words, the rarest counts. */
function weightOf(
  folded: readonly string[],
  exact: readonly string[] | null,
  vocabulary: Vocabulary,
): number {
  const counts = folded.map(
    (word, at) => vocabulary.docs('accented', exact?.[at] ?? '') || vocabulary.docs('folded', word) || 1,
  )
  return Math.log(1 + vocabulary.whole / Math.min(...counts, vocabulary.whole))
}

function nameAsPart(own: readonly Token[], { typed }: PlaceFound, vocabulary: Vocabulary): Part {
  const exact = own.some((token) => token.accented) ? own.map((token) => token.exact) : null
  const folded = foldedOf(own)
  return {
    typed,
    words: folded,
    exact: exact?.every((word) => vocabulary.docs('accented', word)) ? exact : null,
    open: false,
    filler: false,
    others: [],
    unknown: false,
    weight: weightOf(folded, exact, vocabulary),
    follows: false,
  }
}

function corrected(tokens: readonly Token[], corrections: readonly Correction[]): string | null {
  if (!corrections.length) return null
  return tokens
    .map(({ typed, folded }) => corrections.find(({ key }) => key === `word:${folded}`)?.used ?? typed)
    .join(' ')
}

/** Words whose documents are worth counting before a question is read. */
export function wordsToCount(tokens: readonly Token[]): { folded: string[]; accented: string[] } {
  const meant = tokens.flatMap((token) => [
    token,
    ...readKeys(token.typed).map((read) => tokenOf(token.typed, read)),
  ])
  const joined = tokens.slice(1).map((token, at) => `${tokens[at]?.folded ?? ''}${token.folded}`)
  return {
    folded: [
      ...new Set([
        ...meant.map((token) => token.folded),
        ...joined,
        ...tokens.flatMap((t) => words(t.typed)),
      ]),
    ],
    accented: [...new Set(meant.map((token) => token.exact))],
  }
}
