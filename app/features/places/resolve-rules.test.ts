import { expect, test } from 'vitest'
import type { Narrowing } from '#app/features/places/match-rules.ts'
import { buildIndex, matchUnits } from '#app/features/places/match-rules.ts'
import { resolveMatches, typedCode } from '#app/features/places/resolve-rules.ts'
import type { FormerLevel, UnitKind } from '#app/features/places/rules.ts'

const unit = (code: string, kind: UnitKind, name: string, parentCode: string) => ({
  code,
  kind,
  name,
  parentCode,
  path: parentCode === 'VN' ? `VN/${code}` : `VN/${parentCode}/${code}`,
})
const former = (unitCode: string, level: FormerLevel, name: string) => ({
  unitCode,
  level,
  name,
  partial: false,
})

const index = buildIndex(
  [
    unit('15', 'province', 'Lào Cai', 'VN'),
    unit('51', 'province', 'Quảng Ngãi', 'VN'),
    unit('68', 'province', 'Lâm Đồng', 'VN'),
    unit('79', 'central_city', 'Hồ Chí Minh', 'VN'),
    unit('02647', 'ward', 'Lào Cai', '15'),
    unit('02761', 'commune', 'Mường Khương', '15'),
    unit('02782', 'commune', 'Cao Sơn', '15'),
    unit('21289', 'commune', 'Sơn Hà', '51'),
    unit('21292', 'commune', 'Sơn Hạ', '51'),
    unit('23143', 'commune', 'Tân Thành', '68'),
    unit('21000', 'commune', 'Tân Thành', '51'),
    unit('24184', 'commune', "Ea H'Leo", '68'),
    unit('26882', 'ward', 'An Hội Tây', '79'),
  ],
  [
    former('15', 'province', 'Yên Bái'),
    former('02782', 'district', 'Huyện Mường Khương'),
    former('02761', 'district', 'Huyện Mường Khương'),
    former('26882', 'commune', 'Phường 12'),
    former('26882', 'district', 'Quận Gò Vấp'),
    former('02647', 'commune', 'Xã Cốc Lếu'),
  ],
)

const found = (text: string, narrowing?: Narrowing) =>
  matchUnits(index, text, narrowing).map(({ unit: { code, matchedFormerName } }) =>
    matchedFormerName ? `${code} ${matchedFormerName}` : code,
  )

test('accents need not be typed, and those that are come first', () => {
  expect(found('son ha')).toEqual(['21289', '21292'])
  expect(found('Sơn Hà')).toEqual(['21289', '21292'])
  expect(found('Sơn Hạ')).toEqual(['21292', '21289'])
})

test('an old district or commune leads to what became of it, after present names', () => {
  expect(found('muong khuong')).toEqual(['02761', '02782 Huyện Mường Khương'])
  expect(found('Cốc Lếu')).toEqual(['02647 Xã Cốc Lếu'])
  expect(found('yen bai')).toEqual(['15 Yên Bái'])
})

test('the name of the province narrows, with a comma or without', () => {
  expect(found('tan thanh').sort()).toEqual(['21000', '23143'])
  expect(found('tan thanh lam dong')).toEqual(['23143'])
  expect(found('xã Tân Thành, tỉnh Quảng Ngãi')).toEqual(['21000'])
  expect(found('phường 12 gò vấp')).toEqual(['26882 Phường 12'])
})

test('beginnings, short forms, joined words and left-out apostrophes are understood', () => {
  expect(found('muong kh')).toEqual(['02761', '02782 Huyện Mường Khương'])
  expect(found('ea hleo')).toEqual(['24184'])
  expect(found('TP.HCM')).toEqual(['79'])
  expect(found('laocai')).toEqual(['15', '02647'])
  expect(found('P. 12, Q. Gò Vấp')).toEqual(['26882 Phường 12'])
})

test('level and territory limit what is offered', () => {
  expect(found('lao cai', { level: 'province' })).toEqual(['15'])
  expect(found('tan thanh', { within: '51' })).toEqual(['21000'])
})

function resolved(text: string, narrowing: Narrowing = {}): string {
  const code = typedCode(text)
  const coded = index.entries.find((entry) => entry.unit.code === code)?.unit ?? null
  const result = resolveMatches(text, coded, matchUnits(index, text, narrowing), narrowing)
  return result.ok ? result.code : `${result.problem} ${result.choices.length}`
}

test.each([
  ['02761', '02761'],
  ['Xã Mường Khương, Lào Cai (02761)', '02761'],
  ['muong khuong', '02761'],
  ['Sơn Hạ', '21292'],
  ['tân thành, lâm đồng', '23143'],
  ['tỉnh Lào Cai', '15'],
  ['phường Lào Cai', '02647'],
])('“%s” means one unit', (text, code) => {
  expect(resolved(text)).toBe(code)
})

test.each([
  ['son ha', 'unit_ambiguous 2'],
  ['Lào Cai', 'unit_ambiguous 2'],
  ['Tân Thành', 'unit_ambiguous 2'],
  ['Cốc Lếu', 'unit_ambiguous 1'],
  ['không đâu cả', 'unit_unknown 0'],
  ['99999', 'unit_unknown 0'],
  ['', 'required 0'],
  ['?', 'unit_retype 0'],
])('“%s” is asked about: %s', (text, answer) => {
  expect(resolved(text)).toBe(answer)
})

test('whoever changes the name but leaves the code behind means the name', () => {
  expect(resolved('Xã Cao Sơn, Lào Cai (02761)')).toBe('02782')
})

test('a unit of another level or territory is not taken, even by its code', () => {
  expect(resolved('15', { level: 'commune' })).toBe('unit_unknown 0')
  expect(resolved('02761', { within: '51' })).toBe('unit_unknown 0')
})
