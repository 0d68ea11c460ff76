import { expect, test } from 'vitest'
import { formerNames, readPlaceList } from '#app/features/places/list-rules.ts'

const columns = ['code', 'name', 'kind', 'provinceCode']

function faults(file: unknown): string[] {
  const read = readPlaceList(file)
  return read.ok ? [] : read.problems.map(({ row, text }) => `${row}: ${text}`)
}

test('rows may be lists of columns or objects', () => {
  const rows = [
    ['02761', 'Mường  Khương', 'Xã', '15'],
    { code: '02647', name: 'Lào Cai', kind: 'phường', provinceCode: '15' },
  ]
  const read = readPlaceList({ asOf: '2026-01-01', columns, units: rows })
  expect(read.ok && read.list.units.map(({ code, name, kind }) => [code, name, kind])).toEqual([
    ['02761', 'Mường Khương', 'commune'],
    ['02647', 'Lào Cai', 'ward'],
  ])
})

test('a list is complete at the levels it has, unless it says it is partial', () => {
  const file = { asOf: '2026-01-01', columns, units: [['02761', 'A', 'xã', '15']] }
  const complete = (more: object) => {
    const read = readPlaceList({ ...file, ...more })
    return read.ok && read.list.complete
  }
  expect(complete({})).toEqual(['commune'])
  expect(complete({ provinces: [{ code: '15', name: 'Lào Cai', kind: 'tỉnh' }] })).toEqual([
    'province',
    'commune',
  ])
  expect(complete({ partial: true })).toEqual([])
})

test.each([
  ['no date', { columns, units: [] }, 'asOf: must be a date such as "2026-04-30"'],
  [
    'a code without its zeros',
    { units: [['761', 'A', 'xã', '15']] },
    'units[0] (761 A): code must be five digits, as text',
  ],
  [
    'a code as a number',
    { units: [[2761, 'A', 'xã', '15']] },
    'units[0] (2761 A): code must be text in quotes',
  ],
  [
    'an unknown kind',
    { units: [['02761', 'A', 'thị trấn', '15']] },
    'units[0] (02761 A): kind “thị trấn” is not a kind of commune',
  ],
  ['an empty name', { units: [['02761', ' ', 'xã', '15']] }, 'units[0] (02761  ): name is empty'],
  [
    'a code twice',
    {
      units: [
        ['02761', 'A', 'xã', '15'],
        ['02761', 'B', 'xã', '15'],
      ],
    },
    'units[1] (02761 B): code 02761 stands already at units[0] (02761 A)',
  ],
  [
    'an unknown region',
    { provinces: [{ code: '15', region: 'X' }] },
    'provinces[0] (15): region is not one of the six regions',
  ],
])('%s is refused with its place in the file', (_, part, sentence) => {
  expect(
    faults({ ...(sentence.startsWith('asOf') ? {} : { asOf: '2026-01-01' }), columns, ...part }),
  ).toEqual([sentence])
})

test('what is no list at all is refused', () => {
  expect(faults([])).toHaveLength(1)
  expect(faults({ asOf: '2026-01-01' })).toEqual([
    'the file: has no rows under "provinces", "units" or "closed", and no "aliases"',
  ])
})

test('former names are tidied, told once, and partial only if no whole one is among them', () => {
  const names = formerNames([
    ['commune', ['xã Bắc Sơn', 'Thị Trấn Yên Minh*', 'Phường Hoà An*', 'Phường Hòa An', '']],
  ])
  expect(names.map(({ name, partial }) => [name, partial])).toEqual([
    ['Xã Bắc Sơn', false],
    ['Thị trấn Yên Minh', true],
    ['Phường Hòa An', false],
  ])
})
