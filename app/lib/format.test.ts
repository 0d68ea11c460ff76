import { expect, test } from 'vitest'
import {
  formatDate,
  formatDateTime,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  vietnamDate,
} from './format.ts'

test('dates have two digits for day and month', () => {
  expect(formatDate('2026-11-03', 'vi')).toBe('03/11/2026')
  expect(formatDate(new Date('2026-02-03T00:00:00Z'), 'vi')).toBe('03/02/2026')
  expect(formatDate('', 'vi')).toBe('')
  expect(formatDate('không rõ', 'vi')).toBe('')
})

test('a moment is told in Vietnamese time, wherever the server stands', () => {
  const lateInUtc = new Date('2026-12-31T17:30:00Z')
  expect(formatDate(lateInUtc, 'en')).toBe('01/01/2027')
  expect(formatDateTime(lateInUtc, 'vi')).toBe('01/01/2027 00:30')
  expect(vietnamDate(lateInUtc)).toBe('2027-01-01')
  expect(vietnamDate(new Date('2026-11-24T00:00:00Z'))).toBe('2026-11-24')
})

test('numbers and money follow the language', () => {
  expect(formatNumber(1234567.891, 'vi')).toBe('1.234.567,89')
  expect(formatNumber(1234567.891, 'en')).toBe('1,234,567.89')
  expect(formatMoney(15_000_000, 'vi')).toBe('15.000.000 đồng')
  expect(formatMoney(15_000_000n, 'en')).toBe('15,000,000 VND')
})

test('large sums are short to read', () => {
  const vi = (vnd: number) => formatMoneyShort(vnd, 'vi')
  expect(vi(850_000)).toBe('850.000 đồng')
  expect(vi(15_000_000)).toBe('15 triệu đồng')
  expect(vi(1_540_000)).toBe('1,5 triệu đồng')
  expect(vi(1_200_000_000)).toBe('1,2 tỷ đồng')
  expect(vi(999_940_000)).toBe('999,9 triệu đồng')
  expect(vi(999_960_000)).toBe('1 tỷ đồng')
  expect(vi(1_234_500_000_000)).toBe('1.234,5 tỷ đồng')
  expect(vi(0)).toBe('0 đồng')
  expect(formatMoneyShort(15_000_000, 'en')).toBe('15 million VND')
  expect(formatMoneyShort(1_250_000_000n, 'en')).toBe('1.3 billion VND')
})
