import type { z } from 'zod'
import type { UnitChoice } from '#app/features/places/match-rules.ts'
import type { UnitHistory, UnitView } from '#app/features/places/queries.server.ts'
import type { placeList, placeWhole } from '#app/web/api-schema.ts'

/** A place among others, as the API lists it. */
export function apiChoice(unit: UnitChoice): z.input<typeof placeList>['items'][number] {
  const { code, kind, name, path, provinceCode, provinceName, matchedFormerName } = unit
  const province = provinceCode && provinceName ? { code: provinceCode, name: provinceName } : null
  return { code, kind, name, province, path, formerName: matchedFormerName ?? null }
}

/** A place with its history. */
export function apiPlace(unit: UnitView, history: UnitHistory): z.input<typeof placeWhole> {
  const { code, kind, name, nameEn, path, region, province, validFrom, validTo, replacedByCode, legalBasis } =
    unit
  return {
    code,
    kind,
    name,
    province: province && { code: province.code, name: province.name },
    path,
    nameEn,
    region,
    validFrom,
    validTo,
    replacedBy: replacedByCode,
    legalBasis,
    otherCodes: history.aliases,
    formerNames: history.formerNames,
    past: history.past.map(({ parentCode, ...state }) => ({ ...state, parent: parentCode })),
  }
}
