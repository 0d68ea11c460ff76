import { unitByCode } from '#app/features/places/queries.server.ts'
import { provincesByDistance } from '#app/features/search/province-centres.ts'

/** The province of a unit and then the others, the nearest first; nothing for an unknown unit. */
export async function nearestProvinces(code: string): Promise<{ unit: string; provinces: string[] }> {
  const unit = await unitByCode(code)
  const province = unit?.unitPath[1]
  return { unit: unit?.code ?? '', provinces: province ? provincesByDistance(province) : [] }
}
