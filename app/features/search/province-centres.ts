/** Roughly where each province's people live: latitude, longitude. Good enough to tell nearer from farther. */
const centres: Record<string, readonly [number, number]> = {
  '01': [21.03, 105.85],
  '04': [22.67, 106.26],
  '08': [22.3, 105.1],
  '11': [21.39, 103.02],
  '12': [22.4, 103.45],
  '14': [21.33, 103.91],
  '15': [22.1, 104.5],
  '19': [21.85, 105.84],
  '20': [21.85, 106.76],
  '22': [21.0, 107.25],
  '24': [21.25, 106.2],
  '25': [21.2, 105.35],
  '31': [20.88, 106.5],
  '33': [20.6, 106.2],
  '37': [20.35, 106.0],
  '38': [19.9, 105.5],
  '40': [19.0, 105.2],
  '42': [18.34, 105.9],
  '44': [17.1, 106.8],
  '46': [16.46, 107.59],
  '48': [15.85, 108.15],
  '51': [14.9, 108.4],
  '52': [13.9, 108.5],
  '56': [12.0, 109.1],
  '66': [12.85, 108.6],
  '68': [11.6, 108.2],
  '75': [11.3, 107.0],
  '79': [10.78, 106.7],
  '80': [10.95, 106.25],
  '82': [10.4, 106.0],
  '86': [10.1, 106.3],
  '91': [10.2, 105.1],
  '92': [9.8, 105.7],
  '96': [9.2, 105.4],
}

const EARTH_KM = 6371

/** All provinces, the nearest first, beginning with the one asked for; nothing for a code without a place. */
export function provincesByDistance(code: string): string[] {
  const from = centres[code]
  if (!from) return code ? [code] : []
  return Object.entries(centres)
    .map(([other, to]) => ({ other, km: kilometres(from, to) }))
    .sort((a, b) => a.km - b.km)
    .map(({ other }) => other)
}

function kilometres(
  [lat, lng]: readonly [number, number],
  [otherLat, otherLng]: readonly [number, number],
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2
  const across = Math.cos(radians(lat)) * Math.cos(radians(otherLat)) * half(otherLng - lng)
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half(otherLat - lat) + across))
}
