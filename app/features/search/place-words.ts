import { placeKey } from '#app/features/search/document.ts'
import type { UnderstoodPlace } from '#app/features/search/engine.ts'
import { keyOf, type WordLists } from '#app/features/search/word-lists.ts'
import type { Token } from '#app/features/search/tokens.ts'
import { tokensOf } from '#app/features/search/tokens.ts'
import type { FormerLevel } from '#app/features/places/rules.ts'
import { splitFormerName } from '#app/features/places/rules.ts'

export type KnownName = {
  level: FormerLevel
  former: boolean
  /** Of the one present unit of this name; null when there are several, or it is a former name. */
  code: string | null
  name: string
  /** As `exactKey` writes it. */
  exact: string
  key: string
}

/** Every name of a place, present or former, by its folded words. */
export type Gazetteer = ReadonlyMap<string, readonly KnownName[]>

type Named = { level: FormerLevel; former: boolean; code: string | null; name: string }

export function buildGazetteer(names: readonly Named[]): Gazetteer {
  const found = new Map<string, KnownName[]>()
  for (const { level, former, code, name } of names) {
    const bare = splitFormerName(name).name
    const tokens = tokensOf(bare)
    // Phường 12 stood in every town: a number alone names nothing.
    if (!tokens.length || tokens.length > MOST_WORDS || /^[\d ]+$/.test(keyOf(tokens))) continue
    const known = found.get(keyOf(tokens)) ?? []
    const key = placeKey(level, bare)
    const same = known.find((other) => other.key === key)
    if (same) {
      same.former &&= former
      if (same.code !== code) same.code = null
    } else
      known.push({
        level,
        former,
        code,
        name: bare,
        exact: tokens.map((token) => token.exact).join(' '),
        key,
      })
    found.set(keyOf(tokens), known)
  }
  return found
}

const MOST_WORDS = 5

export type PlaceFound = Omit<UnderstoodPlace, 'key'> & {
  key: string
  keys: string[]
  /** From which token to which, the kind before the name and a word such as "ở" included. */
  start: number
  end: number
  /** Where the name itself begins. */
  nameAt: number
  /** The words could mean something else; only what the documents say decides. */
  doubtful: boolean
}

// What stands before a name and says of which level it is.
const kinds: [string, readonly FormerLevel[]][] = [
  ['tỉnh', ['province']],
  ['province', ['province']],
  ['thành phố', ['province', 'district', 'commune']],
  ['tp', ['province', 'district', 'commune']],
  ['huyện', ['district']],
  ['district', ['district']],
  ['thị xã', ['district', 'commune']],
  ['quận', ['district']],
  ['xã', ['commune']],
  ['commune', ['commune']],
  ['phường', ['commune']],
  ['thị trấn', ['commune']],
  ['đặc khu', ['commune', 'district']],
]
const kindTokens = kinds.map(([word, levels]) => ({ tokens: tokensOf(word), levels }))
const at = tokensOf('ở tại in at')

/** Places named in a question, longest names first and none over another; those in `plain` are left as words. */
export function findPlaces(
  tokens: readonly Token[],
  gazetteer: Gazetteer,
  lists: Pick<WordLists, 'notPlaces'>,
  plain: readonly string[],
): PlaceFound[] {
  const found: PlaceFound[] = []
  const taken = new Set<number>()
  for (let length = Math.min(MOST_WORDS, tokens.length); length >= 1; length -= 1) {
    for (let start = 0; start + length <= tokens.length; start += 1) {
      const own = tokens.slice(start, start + length)
      if (own.some((_, offset) => taken.has(start + offset))) continue
      const place = placeAt(tokens, start, length, gazetteer, lists.notPlaces)
      if (!place || plain.includes(place.key)) continue
      for (let index = place.start; index < place.end; index += 1) taken.add(index)
      found.push(place)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function placeAt(
  tokens: readonly Token[],
  nameAt: number,
  length: number,
  gazetteer: Gazetteer,
  notPlaces: WordLists['notPlaces'],
): PlaceFound | null {
  const own = tokens.slice(nameAt, nameAt + length)
  const known = gazetteer.get(keyOf(own))?.filter((name) => spelledAs(own, name))
  if (!known?.length) return null
  const kind = kindBefore(tokens, nameAt)
  const ofKind = kind ? known.filter((name) => kind.levels.includes(name.level)) : []
  const names = ofKind.length ? ofKind : widest(known)
  const [first] = names
  if (!first) return null
  const trust = ofKind.length ? 'sure' : trustIn(own, names, notPlaces)
  if (trust === 'none') return null
  let start = ofKind.length && kind ? nameAt - kind.length : nameAt
  if (start > 0 && at.some((word) => word.exact === tokens[start - 1]?.exact)) start -= 1
  return {
    key: `place:${keyOf(own).replaceAll(' ', '-')}`,
    keys: names.map((name) => name.key),
    typed: own.map((token) => token.typed).join(' '),
    name: first.name,
    level: first.level,
    former: names.every((name) => name.former),
    code: names.length === 1 ? first.code : null,
    start,
    nameAt,
    end: nameAt + length,
    doubtful: trust === 'doubtful',
  }
}

/** Typed with accents, it must be these; without any, it may be. */
function spelledAs(own: readonly Token[], name: KnownName): boolean {
  return !own.some((token) => token.accented) || own.map((token) => token.exact).join(' ') === name.exact
}

function kindBefore(tokens: readonly Token[], nameAt: number) {
  for (const { tokens: words, levels } of kindTokens) {
    const before = tokens.slice(Math.max(0, nameAt - words.length), nameAt)
    const said = before.length === words.length && before.every((token, index) => sayS(token, words[index]))
    // The last syllable of hợp tác xã is not the beginning of a commune's name.
    if (said && tokens[nameAt - words.length - 1]?.folded !== 'tac') return { levels, length: words.length }
  }
  return null
}

function sayS(token: Token, word: Token | undefined): boolean {
  return token.accented ? token.exact === word?.exact : token.folded === word?.folded
}

/** Of names alike, the widest places: whoever says Lào Cai means the province and not its town. */
function widest(names: readonly KnownName[]): KnownName[] {
  const provinces = names.filter(({ level }) => level === 'province')
  return provinces.length ? provinces : [...names]
}

function trustIn(own: readonly Token[], names: readonly KnownName[], notPlaces: ReadonlySet<string>) {
  const province = names.some(({ level }) => level === 'province')
  const capital = own.every((token) => token.capital)
  const accented = own.some((token) => token.accented)
  if (own.length === 1) return province && accented ? 'sure' : 'none'
  if (notPlaces.has(keyOf(own))) return capital && accented ? 'doubtful' : 'none'
  return province ? 'sure' : 'doubtful'
}
