import { expect, test } from 'vitest'
import { takeApart, tokensOf } from '#app/features/search/tokens.ts'

const foldedOf = (q: string) => takeApart(q).tokens.map((token) => token.folded)

test('the same words however they are typed', () => {
  for (const q of [
    'duong nguyen hue',
    'ĐƯỜNG NGUYỄN HUỆ',
    'Ðường Nguyễn Huệ'.normalize('NFD'),
    '  đường, nguyễn-huệ',
  ]) {
    expect(foldedOf(q), q).toEqual(['duong', 'nguyen', 'hue'])
  }
})

test('numbers and signs of documents fall into their parts', () => {
  expect(foldedOf('12/2024/QĐ-UBND')).toEqual(['12', '2024', 'qd', 'ubnd'])
  expect(foldedOf(`Ea H'Leo K' Nàng`)).toEqual(['ea', 'hleo', 'knang'])
})

test.each([
  ['"nuoc sach" lũ', [['nuoc', 'sach']], [], true],
  ['“nước sạch”', [['nuoc', 'sach']], [], false],
  ['"nuoc', [['nuoc']], [], false],
  ['nuoc -giang', [], [['giang']], false],
  ['nuoc -"ha giang" ', [], [['ha', 'giang']], false],
  ['QĐ-UBND', [], [], true],
  ['Lào - Cai', [], [], true],
  ['nuoc ', [], [], false],
  ['""', [], [], false],
])('%s: phrases, what is not wanted, whether the end is open', (q, bound, unwanted, open) => {
  expect(takeApart(q)).toMatchObject({ bound, unwanted, open })
})

test('a word knows its accents and its capital', () => {
  expect(tokensOf('Hoà binh')).toEqual([
    { typed: 'Hoà', folded: 'hoa', exact: 'hòa', accented: true, capital: true },
    { typed: 'binh', folded: 'binh', exact: 'binh', accented: false, capital: false },
  ])
})

test.each(['a ', '"', '-', '-"a ', 'ắ', "'", '\uD800', ' ', '\0', '-a ', '"a" '])(
  'a hundred thousand of %j take no time',
  (piece) => {
    const began = process.cpuUsage()
    const { tokens, bound, unwanted } = takeApart(piece.repeat(100_000))
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(500)
    expect(Math.max(tokens.length, bound.length, unwanted.length)).toBeLessThanOrEqual(16)
  },
)
