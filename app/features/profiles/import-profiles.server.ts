import { unitByCode } from '#app/features/places/queries.server.ts'
import { ROOT_CODE, levelOf } from '#app/features/places/rules.ts'
import { countsOf, factsOf, povertyStandards } from '#app/features/profiles/queries.server.ts'
import type { ReadRow, RowFault } from '#app/features/profiles/import-rules.ts'
import { countsBlocker, factsBlocker, sameCounts, sheetOn } from '#app/features/profiles/rules.ts'
import type { Standard } from '#app/features/profiles/rules.ts'
import type { FactKind, ProfileRow } from '#app/features/profiles/schema.ts'
import { factKinds } from '#app/features/profiles/schema.ts'
import type { Recorded } from '#app/features/profiles/write-profile.server.ts'
import { lockProfile, writeCounts, writeFacts } from '#app/features/profiles/write-profile.server.ts'
import { vietnamDate } from '#app/lib/format.ts'
import type { Person, System } from '#app/permissions/actor.ts'
import { idOf } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

export type ImportedRows = { recorded: number; unchanged: number; faults: RowFault[] }
type Options = { dryRun?: boolean; now?: Date }

/**
 * Brings rows of a table into the profiles of their units, the rows of one unit together. A row that cannot go in is told
 * and left out, one of a unit that is not the actor's too; a row that says what is known already changes nothing, so that
 * a file can be sent again.
 */
export async function importProfiles(
  actor: Person | System,
  rows: readonly ReadRow[],
  { dryRun = false, now = new Date() }: Options = {},
): Promise<ImportedRows> {
  const sum: ImportedRows = { recorded: 0, unchanged: 0, faults: [] }
  const standards = await povertyStandards()
  const rowsOf = new Map<string, ReadRow[]>()
  for (const read of rows) rowsOf.set(read.row.unitCode, (rowsOf.get(read.row.unitCode) ?? []).concat(read))
  for (const [code, own] of rowsOf) {
    const done = await importUnit(actor, code, own, { standards, dryRun, now })
    sum.recorded += done.recorded
    sum.unchanged += done.unchanged
    sum.faults.push(...done.faults)
  }
  return sum
}

type Setting = { standards: readonly Standard[]; dryRun: boolean; now: Date }

function importUnit(
  actor: Person | System,
  code: string,
  rows: readonly ReadRow[],
  setting: Setting,
): Promise<ImportedRows> {
  return inTransaction(async (tx) => {
    const sum: ImportedRows = { recorded: 0, unchanged: 0, faults: [] }
    const unit = await unitByCode(code, tx)
    if (!unit || levelOf(unit.kind) !== 'commune') {
      return { ...sum, faults: rows.map(({ line }) => unitFault(line, 'unit_unknown')) }
    }
    if (!can(actor, 'profile.change', { unitPath: [ROOT_CODE, unit.province?.code ?? '', unit.code] }))
      return { ...sum, faults: rows.map(({ line }) => unitFault(line, 'unit_not_yours')) }
    await lockProfile(tx, unit.code)
    const counted = new Set<number>()
    for (const { line, row } of rows) {
      const fault = rowBlocker(unit, row, counted, setting)
      if (fault) {
        sum.faults.push({ line, issues: [fault] })
        continue
      }
      if (row.counts) counted.add(row.counts.year)
      const wrote = await importRow(
        tx,
        { unitCode: unit.code, byId: idOf(actor), now: setting.now },
        row,
        setting.dryRun,
      )
      sum[wrote ? 'recorded' : 'unchanged'] += 1
    }
    if (sum.recorded > 0 && !setting.dryRun)
      await emit(tx, 'profile.imported', { unitCode: unit.code }, idOf(actor))
    return sum
  })
}

function unitFault(line: number, code: string): RowFault {
  return { line, issues: [{ path: 'unitCode', code }] }
}

function rowBlocker(
  unit: { validTo: string | null },
  { counts, dated }: ProfileRow,
  counted: ReadonlySet<number>,
  { standards, now }: Setting,
) {
  const today = vietnamDate(now)
  const facts = dated && factsBlocker(unit, dated.validFrom, [], today)
  if (facts) return { path: facts === 'unit_closed' ? 'unitCode' : 'validFrom', code: facts }
  const year = counts && countsBlocker(unit, counts.year, standards, today)
  if (year) return { path: year === 'unit_closed' ? 'unitCode' : 'year', code: year }
  return counts && counted.has(counts.year) ? { path: 'year', code: 'year_twice' } : null
}

async function importRow(tx: Tx, recorded: Recorded, { counts, dated }: ProfileRow, dryRun: boolean) {
  const { unitCode } = recorded
  let wrote = false
  const known = counts && (await countsOf(unitCode, tx)).find(({ year }) => year === counts.year)
  if (counts && !(known && sameCounts(known, counts))) {
    wrote = true
    if (!dryRun) await writeCounts(tx, counts, recorded)
  }
  const kinds = dated ? await newKinds(tx, unitCode, dated) : []
  if (dated && kinds.length) {
    wrote = true
    if (!dryRun) await writeFacts(tx, kinds, dated, recorded)
  }
  return wrote
}

/** The kinds of which a row says something that was not known to hold on its day. */
async function newKinds(
  tx: Tx,
  unitCode: string,
  { validFrom, facts }: NonNullable<ProfileRow['dated']>,
): Promise<FactKind[]> {
  const known = sheetOn(await factsOf(unitCode, tx), validFrom)
  return factKinds.filter(
    (kind) => facts[kind] !== null && JSON.stringify(facts[kind]) !== JSON.stringify(known[kind]),
  )
}
