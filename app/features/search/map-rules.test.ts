import { expect, test } from 'vitest'
import { nameLines, placed, shadeBounds, shadeOf } from '#app/features/search/map-rules.ts'
import { COLUMNS, ROWS, archipelagos, provinceTiles } from '#app/features/search/province-tiles.ts'

test('thirty-four provinces have a tile, no two the same one, none in the sea of the archipelagos', () => {
  const spots = Object.values(provinceTiles).map((spot) => spot.join())
  expect(spots).toHaveLength(34)
  expect(new Set(spots).size).toBe(34)
  for (const [column, row] of Object.values(provinceTiles)) {
    expect(column).toBeLessThan(Math.min(COLUMNS, ...archipelagos.map((islands) => islands.column)))
    expect(row).toBeLessThan(ROWS)
  }
})

test('Hoàng Sa belongs to Đà Nẵng and Trường Sa to Khánh Hòa', () => {
  expect(archipelagos.map(({ name, provinceCode }) => [name, provinceCode])).toEqual([
    ['hoangSa', '48'],
    ['truongSa', '56'],
  ])
})

test.each([
  [0, [1, 2, 3, 4]],
  [3, [1, 2, 3, 4]],
  [16, [1, 4, 9, 16]],
  [5000, [313, 1250, 2813, 5000]],
])('shades of at most %i', (most, bounds) => {
  expect(shadeBounds(most)).toEqual(bounds)
  expect(shadeOf(0, bounds)).toBe(0)
  expect(shadeOf(1, bounds)).toBe(1)
  if (most >= 4) expect(shadeOf(most, bounds)).toBe(4)
})

test.each([
  ['Huế', ['Huế']],
  ['Lào Cai', ['Lào', 'Cai']],
  ['Hồ Chí Minh', ['Hồ Chí', 'Minh']],
])('%s in a square', (name, lines) => {
  expect(nameLines(name)).toEqual(lines)
})

test('a province made tomorrow stands below the map until somebody draws it in', () => {
  const { tiles, rows } = placed([{ code: '01' }, { code: '99' }])
  expect(tiles.map(({ at }) => at)).toEqual([provinceTiles['01'], [0, ROWS]])
  expect(rows).toBe(ROWS + 1)
})
