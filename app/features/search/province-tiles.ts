/**
 * Where each province stands on the tile map: column and row, west to east and north to south. Drawn by hand after the
 * shape of the country, so that neighbours stay neighbours; nothing here is a boundary.
 */
export const provinceTiles: Readonly<Record<string, readonly [column: number, row: number]>> = {
  '12': [1, 0],
  '15': [2, 0],
  '08': [3, 0],
  '04': [4, 0],
  '11': [0, 1],
  '14': [1, 1],
  '25': [2, 1],
  '19': [3, 1],
  '20': [4, 1],
  '01': [2, 2],
  '24': [3, 2],
  '22': [4, 2],
  '37': [2, 3],
  '33': [3, 3],
  '31': [4, 3],
  '38': [2, 4],
  '40': [1, 5],
  '42': [2, 5],
  '44': [2, 6],
  '46': [3, 6],
  '48': [3, 7],
  '51': [4, 8],
  '52': [4, 9],
  '66': [4, 10],
  '75': [2, 11],
  '68': [3, 11],
  '56': [4, 11],
  '80': [1, 12],
  '79': [2, 12],
  '91': [0, 13],
  '82': [1, 13],
  '86': [2, 13],
  '92': [1, 14],
  '96': [0, 14],
}

export const COLUMNS = 7
export const ROWS = 15

/** The two archipelagos, always drawn and named with the province they belong to: no map of Vietnam is whole without. */
export const archipelagos = [
  { name: 'hoangSa', provinceCode: '48', column: 5, row: 7 },
  { name: 'truongSa', provinceCode: '56', column: 5, row: 12 },
] as const
