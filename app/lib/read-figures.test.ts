import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatMoney, formatNumber } from './format.ts'
import { parseDate, parseDecimal, parseVndAmount, parseWhole } from './read-figures.ts'

test('amounts are read the way people group them', () => {
  for (const typed of [
    '15000000',
    '15.000.000',
    '15,000,000',
    '15 000 000',
    '15\u00a0000\u00a0000 đồng',
    '15.000.000đ',
    '15 triệu',
    '15tr',
    '15.000.000 VNĐ',
  ])
    expect(parseVndAmount(typed), typed).toBe(15_000_000)
  expect(parseVndAmount('1,5 tỷ')).toBe(1_500_000_000)
  expect(parseVndAmount('2,3 triệu')).toBe(2_300_000)
  expect(parseVndAmount('500 nghìn')).toBe(500_000)
  expect(parseVndAmount('500k')).toBe(500_000)
  expect(parseVndAmount('0')).toBe(0)
})

test('what is no whole amount is not guessed', () => {
  for (const typed of [
    '',
    ' ',
    '2,5',
    '15.5',
    '1.00',
    '15.000,000',
    '15.00.000',
    '-5',
    '1e6',
    '0x10',
    'mười',
    '15 000 00',
    '1,2345 nghìn',
    '99999999999999999',
    '1'.repeat(100),
    '١٢',
  ])
    expect(parseVndAmount(typed), typed).toBeNull()
  expect(parseWhole('1.200')).toBe(1200)
  expect(parseWhole('12 hộ')).toBeNull()
})

test('fractions take a comma or a dot', () => {
  for (const [typed, value] of [
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['-0,75', -0.75],
    ['1.234', 1234],
    ['1,234', 1.234],
    ['0.125', 0.125],
    ['1.234.567', 1234567],
    ['12', 12],
    ['1 234,5', 1234.5],
  ] as const)
    expect(parseDecimal(typed), typed).toBe(value)
  expect(parseDecimal('1,234', 'en')).toBe(1234)
  expect(parseDecimal('1.234', 'en')).toBe(1.234)
  for (const typed of ['', '-', ',5', '5,', '1,2,3', '1.2.3', '1,2.3,4', '2,5%', 'NaN', 'Infinity', '1e9'])
    expect(parseDecimal(typed), typed).toBeNull()
})

test('what we write can be read again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), fc.constantFrom('vi', 'en'), (vnd, lang) => {
      expect(parseVndAmount(formatMoney(vnd, lang))).toBe(vnd)
      const fraction = Math.round(vnd / 1e6) / 100
      expect(parseDecimal(formatNumber(fraction, lang), lang)).toBe(fraction)
    }),
  )
})

test('dates are checked against the calendar', () => {
  for (const typed of ['2026-02-03', '03/02/2026', '3/2/2026', '03-02-2026', '3.2.2026', ' 03/02/2026 '])
    expect(parseDate(typed), typed).toBe('2026-02-03')
  expect(parseDate('29/02/2028')).toBe('2028-02-29')
  for (const typed of [
    '29/02/2026',
    '31/04/2026',
    '2026-13-01',
    '00/01/2026',
    '02/03-2026',
    '2026',
    '',
    '3/2/26',
    '01/01/0026',
    '2026-02-03T00:00:00Z',
  ])
    expect(parseDate(typed), typed).toBeNull()
})
