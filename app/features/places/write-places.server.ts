import type { FormerOf, PlaceDiff, UnitState } from '#app/features/places/rules.ts'
import { formerKey, placeKey } from '#app/features/places/rules.ts'
import type { Tx } from '#app/platform/db.server.ts'

/** Writes a computed difference: one statement for each kind of row, however many there are. */
export async function writePlaces(tx: Tx, diff: PlaceDiff): Promise<void> {
  await insertUnits(tx, diff.added)
  const changed = [...diff.changed, ...diff.closed]
  await updateUnits(
    tx,
    changed.map(({ after }) => after),
  )
  const past = changed.flatMap((change) => change.past ?? [])
  if (past.length > 0) {
    await tx.unitPast.createMany({
      data: past.map((state) => ({
        ...state,
        validFrom: new Date(state.validFrom),
        validTo: new Date(state.validTo),
      })),
    })
  }
  await insertFormerNames(tx, diff.formerAdded)
  await updateFormerNames(tx, diff.formerChanged)
  for (const [alias, unitCode] of Object.entries(diff.aliases)) {
    await tx.unitCodeAlias.upsert({ where: { alias }, create: { alias, unitCode }, update: { unitCode } })
  }
}

async function insertUnits(tx: Tx, units: readonly UnitState[]) {
  if (units.length === 0) return
  await tx.$executeRaw`
    insert into unit (code, kind, name, name_en, parent_code, path, region, valid_from, valid_to, replaced_by_code,
      legal_basis, name_key)
    select code, kind, name, name_en, parent_code, path, region, valid_from, valid_to, replaced_by_code,
      legal_basis, name_key
    from jsonb_populate_recordset(null::unit, ${unitRows(units)}::jsonb)`
}

async function updateUnits(tx: Tx, units: readonly UnitState[]) {
  if (units.length === 0) return
  await tx.$executeRaw`
    update unit set kind = after.kind, name = after.name, name_en = after.name_en, parent_code = after.parent_code,
      path = after.path, region = after.region, valid_from = after.valid_from, valid_to = after.valid_to,
      replaced_by_code = after.replaced_by_code, legal_basis = after.legal_basis, name_key = after.name_key
    from jsonb_populate_recordset(null::unit, ${unitRows(units)}::jsonb) after
    where unit.code = after.code`
}

function unitRows(units: readonly UnitState[]): string {
  return JSON.stringify(
    units.map((unit) => ({
      code: unit.code,
      kind: unit.kind,
      name: unit.name,
      name_en: unit.nameEn,
      parent_code: unit.parentCode,
      path: unit.path,
      region: unit.region,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
      replaced_by_code: unit.replacedByCode,
      legal_basis: unit.legalBasis,
      name_key: placeKey(unit.name),
    })),
  )
}

async function insertFormerNames(tx: Tx, names: readonly FormerOf[]) {
  if (names.length === 0) return
  await tx.$executeRaw`
    insert into unit_former_name (unit_code, level, name, name_key, partial)
    select unit_code, level, name, name_key, partial
    from jsonb_populate_recordset(null::unit_former_name, ${formerRows(names)}::jsonb)`
}

async function updateFormerNames(tx: Tx, names: readonly FormerOf[]) {
  if (names.length === 0) return
  await tx.$executeRaw`
    update unit_former_name known set partial = after.partial
    from jsonb_populate_recordset(null::unit_former_name, ${formerRows(names)}::jsonb) after
    where known.unit_code = after.unit_code and known.level = after.level and known.name = after.name`
}

function formerRows(names: readonly FormerOf[]): string {
  return JSON.stringify(
    names.map(({ unitCode, level, name, partial }) => ({
      unit_code: unitCode,
      level,
      name,
      name_key: formerKey(name),
      partial,
    })),
  )
}
