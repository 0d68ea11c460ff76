import type { UnitKind } from '#app/features/places/rules.ts'
import { ROOT_CODE, isRegion, regions } from '#app/features/places/rules.ts'
import type { Region } from '#app/features/places/rules.ts'
import { isoDay } from '#app/features/places/list-queries.server.ts'
import { comparePlaces, compareText } from '#app/lib/collate.ts'
import { missing } from '#app/lib/errors.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const view = {
  code: true,
  kind: true,
  name: true,
  nameEn: true,
  path: true,
  parentCode: true,
  region: true,
  validFrom: true,
  validTo: true,
  replacedByCode: true,
  legalBasis: true,
  parent: { select: { code: true, name: true, kind: true } },
} satisfies Prisma.UnitSelect

type UnitRow = Prisma.UnitGetPayload<{ select: typeof view }>
export type UnitView = ReturnType<typeof unitView>

/** A unit as pages show it; `provinceName` only where the unit lies in a province. */
function unitView({ validFrom, validTo, parent, ...unit }: UnitRow) {
  const province = parent && parent.code !== ROOT_CODE ? parent : null
  return {
    ...unit,
    validFrom: isoDay(validFrom),
    validTo: validTo && isoDay(validTo),
    province,
    provinceName: province?.name ?? null,
    unitPath: unit.path.split('/'),
  }
}

/** A unit by its official code, or by another code some data sets use. Units that have ended are found too. */
export async function unitByCode(code: string, reader: Reader = db): Promise<UnitView | null> {
  const unit = await reader.unit.findUnique({ where: { code }, select: view })
  if (unit) return unitView(unit)
  const other = await reader.unitCodeAlias.findUnique({
    where: { alias: code },
    select: { unit: { select: view } },
  })
  return other && unitView(other.unit)
}

/** Codes from the root down, as permissions ask for them. Refuses an unknown code as `not_found`. */
export async function unitPath(code: string, reader: Reader = db): Promise<readonly string[]> {
  const unit = await unitByCode(code, reader)
  if (!unit) throw missing()
  return unit.unitPath
}

/** Many units at once, by code; unknown codes are left out. */
export async function unitsByCode(
  codes: readonly string[],
  reader: Reader = db,
): Promise<Map<string, UnitView>> {
  const units = await reader.unit.findMany({ where: { code: { in: [...new Set(codes)] } }, select: view })
  return new Map(units.map((unit) => [unit.code, unitView(unit)]))
}

/** Units that stand directly under another now, in Vietnamese order. */
export async function childrenOf(code: string, reader: Reader = db): Promise<UnitView[]> {
  const units = await reader.unit.findMany({ where: { parentCode: code, validTo: null }, select: view })
  return units.map(unitView).sort(comparePlaces)
}

export type Counts = Partial<Record<UnitKind, number>>
export type ProvinceRow = UnitView & { counts: Counts; total: number }

/** All provinces in Vietnamese order, with how many units of each kind they have. */
export async function provinces(reader: Reader = db): Promise<ProvinceRow[]> {
  const found = await childrenOf(ROOT_CODE, reader)
  const groups = await reader.unit.groupBy({
    by: ['parentCode', 'kind'],
    where: { validTo: null, parentCode: { in: found.map((unit) => unit.code) } },
    _count: true,
  })
  return found.map((province) => {
    const own = groups.filter((group) => group.parentCode === province.code)
    const counts: Counts = Object.fromEntries(own.map((group) => [group.kind, group._count]))
    return { ...province, counts, total: own.reduce((sum, group) => sum + group._count, 0) }
  })
}

/** Provinces by socio-economic region, north to south; a province without one stands last under null. */
export function byRegion(
  rows: readonly ProvinceRow[],
): { region: Region | null; provinces: ProvinceRow[] }[] {
  return [...regions, null]
    .map((region) => ({
      region,
      provinces: rows.filter((row) => (isRegion(row.region) ? row.region : null) === region),
    }))
    .filter((group) => group.provinces.length > 0)
}

/** What a unit's own page tells beside its present state. */
export async function unitHistory(code: string, reader: Reader = db) {
  const [past, formerNames, aliases, replaces] = await Promise.all([
    reader.unitPast.findMany({ where: { unitCode: code }, orderBy: { validFrom: 'desc' } }),
    reader.unitFormerName.findMany({
      where: { unitCode: code },
      select: { level: true, name: true, partial: true },
    }),
    reader.unitCodeAlias.findMany({
      where: { unitCode: code },
      orderBy: { alias: 'asc' },
      select: { alias: true },
    }),
    reader.unit.findMany({ where: { replacedByCode: code }, select: view }),
  ])
  return {
    past: past.map(({ id: _, unitCode: _code, ...state }) => ({
      ...state,
      validFrom: isoDay(state.validFrom),
      validTo: isoDay(state.validTo),
    })),
    formerNames: formerNames.sort((a, b) => compareText(a.name, b.name)),
    aliases: aliases.map((row) => row.alias),
    replaces: replaces.map(unitView).sort(comparePlaces),
  }
}

export type UnitHistory = Awaited<ReturnType<typeof unitHistory>>
