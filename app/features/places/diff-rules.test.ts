import { expect, test } from 'vitest'
import { diffPlaces } from '#app/features/places/diff-rules.ts'
import { readPlaceList } from '#app/features/places/list-rules.ts'
import type { PlaceList } from '#app/features/places/list-rules.ts'
import type { PlaceDiff, Places, UnitState } from '#app/features/places/rules.ts'
import { isEmptyDiff } from '#app/features/places/rules.ts'

const nowhere: Places = { units: [], formerNames: [], aliases: {} }

const provinces = [
  { code: '15', name: 'Lào Cai', kind: 'tỉnh', former: ['Lào Cai', 'Yên Bái'] },
  { code: '40', name: 'Nghệ An', kind: 'tỉnh' },
]
const columns = ['code', 'name', 'kind', 'provinceCode', 'former']
const communes = [
  ['02761', 'Mường Khương', 'xã', '15', ['Thị trấn Mường Khương', 'Xã Thanh Bình*']],
  ['02647', 'Lào Cai', 'phường', '15', []],
  ['16876', 'Tương Dương', 'xã', '40', ['Xã Xá Lượng']],
]

function list(file: object): PlaceList {
  const read = readPlaceList(file)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.list
}

function diff(before: Places, file: object): PlaceDiff {
  const result = diffPlaces(before, list(file))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.diff
}

function faults(before: Places, file: object): string[] {
  const result = diffPlaces(before, list(file))
  return result.ok ? [] : result.problems.map(({ row, text }) => `${row}: ${text}`)
}

/** The places after a difference was written. */
function after(before: Places, changes: PlaceDiff): Places {
  const units = new Map<string, UnitState>(before.units.map((unit) => [unit.code, unit]))
  for (const unit of changes.added) units.set(unit.code, unit)
  for (const change of [...changes.changed, ...changes.closed]) units.set(change.after.code, change.after)
  const changed = new Set(changes.formerChanged.map((name) => `${name.unitCode} ${name.name}`))
  const kept = before.formerNames.filter((name) => !changed.has(`${name.unitCode} ${name.name}`))
  return {
    units: [...units.values()],
    formerNames: [...kept, ...changes.formerChanged, ...changes.formerAdded],
    aliases: { ...before.aliases, ...changes.aliases },
  }
}

const first = { asOf: '2025-07-01', provinces, columns, units: communes, aliases: { '02762': '02761' } }
const loaded = after(nowhere, diff(nowhere, first))

test('the first list makes the root, its provinces and communes, with paths', () => {
  const { added, formerAdded, aliases } = diff(nowhere, first)
  expect(added.map((unit) => unit.path)).toEqual([
    'VN',
    'VN/15',
    'VN/40',
    'VN/15/02761',
    'VN/15/02647',
    'VN/40/16876',
  ])
  expect(formerAdded.map(({ unitCode, name, partial }) => [unitCode, name, partial])).toEqual([
    ['15', 'Yên Bái', false],
    ['02761', 'Thị trấn Mường Khương', false],
    ['02761', 'Xã Thanh Bình', true],
    ['16876', 'Xã Xá Lượng', false],
  ])
  expect(aliases).toEqual({ '02762': '02761' })
})

test('the same list again changes nothing, whatever its order', () => {
  expect(isEmptyDiff(diff(loaded, first))).toBe(true)
  expect(isEmptyDiff(diff(loaded, { ...first, units: communes.toReversed() }))).toBe(true)
})

test('a commune that becomes a ward keeps its code and remembers what it was', () => {
  const change = {
    asOf: '2026-04-30',
    partial: true,
    legalBasis: 'NQ 1',
    units: [{ code: '02761', kind: 'phường' }],
  }
  const [only, ...others] = diff(loaded, change).changed
  expect(others).toEqual([])
  expect(only?.what).toEqual(['kind'])
  expect(only?.after).toMatchObject({
    kind: 'ward',
    name: 'Mường Khương',
    validFrom: '2026-04-30',
    legalBasis: 'NQ 1',
  })
  expect(only?.past).toMatchObject({ kind: 'commune', validFrom: '2025-07-01', validTo: '2026-04-30' })
})

test('another spelling of the same name is corrected without becoming history', () => {
  const change = { asOf: '2026-01-01', partial: true, units: [{ code: '02761', name: 'Mường Khưong' }] }
  expect(diff(loaded, change).changed[0]?.what).toEqual(['name'])
  const hoa = after(
    loaded,
    diff(loaded, { asOf: '2026-01-01', partial: true, columns, units: [['99999', 'Tân Hòa', 'xã', '40']] }),
  )
  const respelled = diff(hoa, {
    asOf: '2026-02-01',
    partial: true,
    units: [{ code: '99999', name: 'Tân Hoà' }],
  })
  expect(respelled.changed).toMatchObject([
    { what: ['spelling'], past: null, after: { validFrom: '2026-01-01' } },
  ])
})

test('a list of the day on which a state began corrects that state', () => {
  const change = { asOf: '2025-07-01', partial: true, units: [{ code: '02761', kind: 'phường' }] }
  expect(diff(loaded, change).changed).toMatchObject([{ past: null, after: { validFrom: '2025-07-01' } }])
})

test('a renamed commune is still found by the name it gave up', () => {
  const change = { asOf: '2026-01-01', partial: true, units: [{ code: '16876', name: 'Con Cuông' }] }
  expect(diff(loaded, change).formerAdded).toEqual([
    { unitCode: '16876', level: 'commune', name: 'Xã Tương Dương', partial: false },
  ])
})

test('a commune missing from a full list ends, and the one that took it in is found by its name', () => {
  const merged = ['02761', 'Mường Khương', 'xã', '15', ['Phường Lào Cai']]
  const changes = diff(loaded, { asOf: '2027-01-01', columns, units: [merged, communes[2]] })
  expect(changes.closed).toMatchObject([
    { after: { code: '02647', validTo: '2027-01-01', replacedByCode: '02761' } },
  ])
  const later = after(loaded, changes)
  expect(isEmptyDiff(diff(later, { asOf: '2027-01-01', columns, units: [merged, communes[2]] }))).toBe(true)
  expect(later.units).toHaveLength(loaded.units.length)
})

test('a list of communes alone ends no province, and a partial list ends nothing', () => {
  expect(diff(loaded, { asOf: '2027-01-01', columns, units: communes }).closed).toEqual([])
  expect(diff(loaded, { asOf: '2027-01-01', partial: true, columns, units: [communes[0]] }).closed).toEqual(
    [],
  )
})

test('a successor can be named; without one the unit just ends', () => {
  const closed = [{ code: '02647', replacedBy: '02761', legalBasis: 'NQ 2' }, { code: '16876' }]
  const changes = diff(loaded, { asOf: '2027-01-01', partial: true, closed })
  expect(changes.closed.map(({ after: unit }) => [unit.code, unit.replacedByCode])).toEqual([
    ['02647', '02761'],
    ['16876', null],
  ])
  expect(changes.formerAdded.map(({ unitCode, name }) => [unitCode, name])).toEqual([
    ['02761', 'Phường Lào Cai'],
  ])
})

test('an ended unit that is listed again stands again, and its gap is remembered', () => {
  const ended = after(
    loaded,
    diff(loaded, { asOf: '2027-01-01', partial: true, closed: [{ code: '16876' }] }),
  )
  const [back] = diff(ended, { asOf: '2028-01-01', columns, units: communes }).changed
  expect(back).toMatchObject({
    what: ['reopened'],
    after: { code: '16876', validFrom: '2028-01-01', validTo: null },
    past: { validFrom: '2025-07-01', validTo: '2027-01-01' },
  })
})

test('a code that other data sets use means the unit itself', () => {
  const change = { asOf: '2026-01-01', partial: true, units: [{ code: '02762', kind: 'phường' }] }
  expect(diff(loaded, change).changed.map(({ after: unit }) => unit.code)).toEqual(['02761'])
})

test('moving to another province changes the path', () => {
  const change = { asOf: '2026-01-01', partial: true, units: [{ code: '02761', provinceCode: '40' }] }
  expect(diff(loaded, change).changed).toMatchObject([
    { what: ['parent'], after: { path: 'VN/40/02761' }, past: { parentCode: '15' } },
  ])
})

test.each([
  [
    'an unknown province',
    { units: [{ code: '00001', name: 'A', kind: 'xã', provinceCode: '99' }] },
    /00001 A.*province 99/,
  ],
  ['a new unit without a kind', { units: [{ code: '00001', name: 'A', provinceCode: '15' }] }, /is new/],
  ['the end of a province that still has communes', { closed: [{ code: '40' }] }, /16876.*stands under 40/],
  ['the end of an unknown unit', { closed: [{ code: '00001' }] }, /00001.*unknown/],
  ['an unknown successor', { closed: [{ code: '16876', replacedBy: '00001' }] }, /replacedBy 00001/],
  ['an alias that is a unit', { aliases: { '16876': '02761' } }, /16876 is the code of a unit/],
  ['an alias of nothing', { aliases: { '00002': '00001' } }, /00001 is unknown/],
])('%s is refused, and the row is named', (_, part, sentence) => {
  const found = faults(loaded, { asOf: '2026-01-01', partial: true, ...part })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(sentence)
})
