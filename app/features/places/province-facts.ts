import type { Region } from '#app/features/places/rules.ts'

const provincesOf: Record<Region, string> = {
  TDMNPB: '04 08 11 12 14 15 19 20 25',
  DBSH: '01 22 24 31 33 37',
  BTB: '38 40 42 44 46',
  NTBTN: '48 51 52 56 66 68',
  DNB: '75 79 80',
  DBSCL: '82 86 91 92 96',
}

const regionOf = new Map(
  Object.entries(provincesOf).flatMap(([region, codes]) =>
    codes.split(' ').map((code) => [code, region] as const),
  ),
)

// Written as one word in English; every other province only loses its marks.
const oneWord: Record<string, string> = { '01': 'Hanoi', '79': 'Ho Chi Minh City' }

/** What the package does not know of a province: its English name and its socio-economic region. */
export function provinceFacts(code: string, name: string): { nameEn: string; region: string | undefined } {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
  return { nameEn: oneWord[code] ?? plain, region: regionOf.get(code) }
}
