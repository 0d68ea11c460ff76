import { exactKey, withoutTones, words } from '#app/lib/fold.ts'
import type { FormerLevel, FormerOf, UnitKind, UnitLevel } from '#app/features/places/rules.ts'
import {
  ROOT_CODE,
  formerKey,
  kindOfWord,
  levelOf,
  placeKey,
  splitFormerName,
} from '#app/features/places/rules.ts'

/** One place in an answer to what somebody typed; always shown with kind and province. */
export type UnitChoice = {
  code: string
  kind: UnitKind
  name: string
  path: string
  provinceCode: string | null
  provinceName: string | null
  /** Set where an older name led here. */
  matchedFormerName?: string
}

type Keys = { exact: string; toneless: string; folded: string; joined: string }
type KnownName = Keys & { source: number; kindWord: string | null; label: string | null }
type Entry = { unit: UnitChoice; names: KnownName[]; areas: Set<string> }

/** All standing units, ready to be looked through. */
export type PlaceIndex = {
  entries: readonly Entry[]
  areas: ReadonlySet<string>
  byCode: ReadonlyMap<string, Entry>
}

type IndexedUnit = Pick<UnitChoice, 'code' | 'kind' | 'name' | 'path'> & { parentCode: string | null }

// A former district names a dozen communes, so it comes after a former commune of the same name.
const sources: Record<FormerLevel, number> = { province: 1, commune: 1, district: 2 }

export function buildIndex(units: readonly IndexedUnit[], former: readonly FormerOf[]): PlaceIndex {
  const provinces = new Map(
    units.filter((unit) => levelOf(unit.kind) === 'province').map((unit) => [unit.code, unit]),
  )
  const byCode = new Map<string, Entry>()
  for (const { parentCode, ...unit } of units) {
    if (unit.code === ROOT_CODE) continue
    const province = provinces.get(parentCode ?? '')
    const choice = { ...unit, provinceCode: province?.code ?? null, provinceName: province?.name ?? null }
    const own = { ...keysOf(unit.name), source: 0, kindWord: null, label: null }
    byCode.set(unit.code, {
      unit: choice,
      names: [own],
      areas: new Set(province ? [placeKey(province.name)] : []),
    })
  }
  for (const { unitCode, level, name } of former) {
    const entry = byCode.get(unitCode)
    if (!entry) continue
    const ofCommune = levelOf(entry.unit.kind) === 'commune'
    if (ofCommune && level !== 'commune') entry.areas.add(formerKey(name))
    // Half of Lào Cai's communes were in Yên Bái; typing that means the province or a place of that name.
    if (!ofCommune && level !== 'province') continue
    if (!ofCommune || level !== 'province') entry.names.push(formerName(level, name))
  }
  const entries = [...byCode.values()]
  return { entries, byCode, areas: new Set(entries.flatMap((entry) => [...entry.areas])) }
}

function formerName(level: FormerLevel, label: string): KnownName {
  const { kindWord, name } = splitFormerName(label)
  const bare = /^\d+$/.test(name) ? label : name
  return { ...keysOf(bare), source: sources[level], kindWord: kindWord && exactKey(kindWord), label }
}

function keysOf(text: string): Keys {
  const folded = placeKey(text)
  return { exact: exactKey(text), toneless: withoutTones(text), folded, joined: folded.replaceAll(' ', '') }
}

export type Narrowing = { level?: UnitLevel | 'any' | undefined; within?: string | undefined }

export type Match = { unit: UnitChoice; rank: number }

// What weighs more than what, in a rank: how the name was typed, which name it is, its kind, the reading.
export const NEXT_TIER = 16
export const SOURCE_STEP = 4
export const KIND_STEP = 2

/** The whole name was typed, with or without its accents: ranks below this. */
export const WHOLE = 3 * NEXT_TIER

/** Best first; `rank` grows as the match gets weaker. */
export function matchUnits(index: PlaceIndex, text: string, narrowing: Narrowing = {}): Match[] {
  const readings = readingsOf(text, index.areas)
  const matches: Match[] = []
  for (const entry of index.entries) {
    if (!fits(entry.unit, narrowing)) continue
    const best = bestMatch(entry, readings)
    if (best) matches.push(best)
  }
  return matches.sort((a, b) => a.rank - b.rank)
}

export function fits(unit: UnitChoice, { level = 'any', within }: Narrowing): boolean {
  if (level !== 'any' && levelOf(unit.kind) !== level) return false
  return !within || unit.path.split('/').includes(within)
}

function bestMatch(entry: Entry, readings: readonly Reading[]): Match | null {
  let best: Match | null = null
  for (const reading of readings) {
    if (!inAreas(entry, reading.areas)) continue
    for (const name of entry.names) {
      const tier = tierOf(name, reading)
      if (tier < 0) continue
      const kindCost = otherKind(entry.unit, name, reading) ? KIND_STEP : 0
      const rank = tier * NEXT_TIER + name.source * SOURCE_STEP + kindCost + reading.cost
      if (best && best.rank <= rank) continue
      const unit = name.label === null ? entry.unit : { ...entry.unit, matchedFormerName: name.label }
      best = { unit, rank }
    }
  }
  return best
}

const SHORTEST_JOINED = 4

function tierOf(name: Keys, typed: Keys): number {
  // Whoever types no accents at all has not chosen between names that differ in them.
  const accented = typed.exact !== typed.folded
  if (name.folded === typed.folded) {
    if (accented && name.exact === typed.exact) return 0
    return accented && name.toneless === typed.toneless ? 1 : 2
  }
  if (name.folded.startsWith(typed.folded)) return accented && name.exact.startsWith(typed.exact) ? 3 : 4
  if (name.folded.includes(` ${typed.folded}`)) return 5
  // Sapa, Dalat, Danang
  if (typed.folded !== typed.joined || typed.joined.length < SHORTEST_JOINED) return -1
  return name.joined === typed.joined ? 2 : name.joined.startsWith(typed.joined) ? 4 : -1
}

function otherKind(unit: UnitChoice, name: KnownName, { kindWord }: Reading): boolean {
  if (kindWord === null) return false
  return name.label === null ? kindOfWord(kindWord) !== unit.kind : name.kindWord !== kindWord
}

function inAreas(entry: Entry, areas: readonly string[]): boolean {
  return areas.every((area) => {
    if (entry.areas.has(area)) return true
    for (const known of entry.areas) if (known.startsWith(area)) return true
    return false
  })
}

/** One way to understand what was typed: a name, perhaps its kind, perhaps where it lies. */
type Reading = Keys & { kindWord: string | null; areas: string[]; cost: number }

const kindPrefixes = [
  'xã',
  'phường',
  'đặc khu',
  'tỉnh',
  'thành phố',
  'huyện',
  'quận',
  'thị xã',
  'thị trấn',
].map((kindWord) => ({ kindWord, folded: placeKey(kindWord) }))

const shortKinds: Record<string, string> = {
  p: 'phường ',
  x: 'xã ',
  h: 'huyện ',
  q: 'quận ',
  tx: 'thị xã ',
  tt: 'thị trấn ',
  tp: 'thành phố ',
}

function writtenOut(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{M}])(?:tp\s*\.?\s*)?hcm(?![\p{L}\p{M}])/giu, 'Hồ Chí Minh')
    .replace(
      /(?<![\p{L}\p{M}])(?:(tx|tt|[pxhq])\.|(tp)(?:\.|\s))\s*/giu,
      (_, dotted: string, plain: string) => {
        return shortKinds[(dotted ?? plain).toLowerCase()] ?? ''
      },
    )
}

/** Commas part the name from where it lies; without them, the last words may name a known province or district. */
function readingsOf(text: string, known: ReadonlySet<string>): Reading[] {
  const [first = '', ...rest] = writtenOut(text).split(/[,;()]/)
  const areas = rest
    .map((part) => placeKey(withoutKind(part)))
    .filter((area) => area !== '' && !/^\d+$/.test(area))
  const typed = exactKey(first).split(' ')
  const readings = kindReadings(typed, areas, 0)
  for (let cut = 1; cut < typed.length; cut += 1) {
    const area = placeKey(withoutKind(typed.slice(cut).join(' ')))
    if (isArea(area, known)) readings.push(...kindReadings(typed.slice(0, cut), [...areas, area], 1))
  }
  return readings.filter((reading) => reading.folded !== '')
}

const SHORTEST_AREA_START = 5

function isArea(area: string, known: ReadonlySet<string>): boolean {
  if (known.has(area)) return true
  if (area.length < SHORTEST_AREA_START) return false
  for (const one of known) if (one.startsWith(area)) return true
  return false
}

function kindReadings(typed: readonly string[], areas: string[], cost: number): Reading[] {
  const whole = { ...keysOf(typed.join(' ')), kindWord: null, areas, cost }
  const kind = kindPrefixOf(typed)
  if (!kind) return [whole]
  const name = typed.slice(kind.words).join(' ')
  // Xá Lượng and Phương Độ begin like a kind: both readings stand.
  return [whole, { ...keysOf(name), kindWord: kind.kindWord, areas, cost }]
}

function kindPrefixOf(typed: readonly string[]): { kindWord: string; words: number } | null {
  for (const { kindWord, folded } of kindPrefixes) {
    const length = folded.split(' ').length
    if (typed.length > length && words(typed.slice(0, length).join(' ')).join(' ') === folded) {
      return { kindWord, words: length }
    }
  }
  return null
}

function withoutKind(text: string): string {
  const typed = exactKey(text).split(' ')
  const kind = kindPrefixOf(typed)
  return kind ? typed.slice(kind.words).join(' ') : typed.join(' ')
}
