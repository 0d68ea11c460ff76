import { exactKey, words } from '#app/lib/fold.ts'

/** The unit above all others. */
export const ROOT_CODE = 'VN'

const unitKinds = ['country', 'province', 'central_city', 'commune', 'ward', 'special_zone'] as const
export type UnitKind = (typeof unitKinds)[number]

export type UnitLevel = 'country' | 'province' | 'commune'

const levels: Record<UnitKind, UnitLevel> = {
  country: 'country',
  province: 'province',
  central_city: 'province',
  commune: 'commune',
  ward: 'commune',
  special_zone: 'commune',
}

export function levelOf(kind: UnitKind): UnitLevel {
  return levels[kind]
}

/** The six socio-economic regions, north to south. */
export const regions = ['TDMNPB', 'DBSH', 'BTB', 'NTBTN', 'DNB', 'DBSCL'] as const
export type Region = (typeof regions)[number]

export function isRegion(code: string | null | undefined): code is Region {
  return regions.some((region) => region === code)
}

export type FormerLevel = 'province' | 'district' | 'commune'
export type FormerName = { level: FormerLevel; name: string; partial: boolean }

/** A unit as it is stored; dates are YYYY-MM-DD. */
export type UnitState = {
  code: string
  kind: UnitKind
  name: string
  nameEn: string | null
  parentCode: string | null
  path: string
  region: string | null
  validFrom: string
  validTo: string | null
  replacedByCode: string | null
  legalBasis: string | null
}

/** A state that a unit has left. */
export type PastState = Pick<UnitState, 'kind' | 'name' | 'parentCode' | 'validFrom' | 'legalBasis'> & {
  unitCode: string
  validTo: string
}

export type FormerOf = FormerName & { unitCode: string }

export type Places = {
  units: readonly UnitState[]
  formerNames: readonly FormerOf[]
  aliases: Readonly<Record<string, string>>
}

export type Change = 'name' | 'spelling' | 'kind' | 'parent' | 'details' | 'reopened'
export type ChangedUnit = { before: UnitState; after: UnitState; what: Change[]; past: PastState | null }

export type PlaceDiff = {
  added: UnitState[]
  changed: ChangedUnit[]
  closed: ChangedUnit[]
  formerAdded: FormerOf[]
  formerChanged: FormerOf[]
  aliases: Record<string, string>
}

export function isEmptyDiff(diff: PlaceDiff): boolean {
  return Object.values(diff).every((part) => Object.keys(part).length === 0)
}

/** More than a fifth of what stands: rather a part taken for the whole than a reform. */
export function closesSuspiciouslyMany({ closed }: PlaceDiff, { units }: Places): boolean {
  const standing = units.filter((unit) => unit.validTo === null).length
  const ending = closed.filter(({ before }) => before.validTo === null).length
  return ending > 10 && ending > standing / 5
}

/** Composed letters, single spaces. */
export function cleanName(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

/** A name as type-ahead looks for it. */
export function placeKey(name: string): string {
  return words(name).join(' ')
}

/** Told apart by spelling habits alone: hòa and hoà, H'Leo and H’Leo. */
export function sameSpelling(one: string, other: string): boolean {
  return exactKey(one) === exactKey(other)
}

const kindWords: Record<string, UnitKind> = {
  xã: 'commune',
  phường: 'ward',
  'đặc khu': 'special_zone',
  tỉnh: 'province',
  'thành phố': 'central_city',
  'thành phố trung ương': 'central_city',
}

/** The kind that a Vietnamese word, or our own, stands for. */
export function kindOfWord(word: string): UnitKind | null {
  const clean = cleanName(word).toLowerCase()
  return kindWords[clean] ?? unitKinds.find((kind) => kind === clean) ?? null
}

export function wordOfKind(kind: UnitKind): string {
  return Object.keys(kindWords).find((word) => kindWords[word] === kind) ?? ''
}

const unitName = /^(xã|phường|đặc khu|tỉnh|thành phố)\s+(.+)$/iu

/** `Phường Ba Đình` as kind and bare name; null where no kind is written. */
export function splitUnitName(text: string): { kind: UnitKind; name: string } | null {
  const [, word = '', name = ''] = unitName.exec(cleanName(text)) ?? []
  const kind = kindOfWord(word)
  return kind && { kind, name }
}

const formerName = /^(thị trấn|thị xã|thành phố|đặc khu|xã|phường|huyện|quận|tỉnh)\s+(.+)$/iu

/** The kind a former unit had, written alike everywhere, and its bare name. */
export function splitFormerName(text: string): { kindWord: string | null; name: string } {
  const clean = cleanName(text)
  const found = formerName.exec(clean)
  const [, word, name] = found ?? []
  if (!word || !name) return { kindWord: null, name: clean }
  return { kindWord: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(), name }
}

export function tidyFormerName(level: FormerLevel, text: string): string {
  const { kindWord, name } = splitFormerName(text)
  return level === 'province' || !kindWord ? name : `${kindWord} ${name}`
}

/** People leave the kind out, except where the name is a number: Phường 12. */
export function formerKey(name: string): string {
  const bare = splitFormerName(name).name
  return placeKey(/^\d+$/.test(bare) ? name : bare)
}
