import { isoDay } from '#app/features/places/list-queries.server.ts'
import type { UnitView } from '#app/features/places/queries.server.ts'
import { unitByCode } from '#app/features/places/queries.server.ts'
import { levelOf } from '#app/features/places/rules.ts'
import type { Counts, Fact, Standard } from '#app/features/profiles/rules.ts'
import { countsByYear } from '#app/features/profiles/rules.ts'
import { factShapes } from '#app/features/profiles/schema.ts'
import { missing } from '#app/lib/errors.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const fact = {
  kind: true,
  value: true,
  validFrom: true,
  source: true,
  recordedAt: true,
} satisfies Prisma.UnitFactSelect
type FactRow = Prisma.UnitFactGetPayload<{ select: typeof fact }>

const counts = {
  year: true,
  households: true,
  poor: true,
  nearPoor: true,
  source: true,
} satisfies Prisma.PovertyCountSelect

/**
 * The unit a profile is of: commune, ward or special zone, for merged provinces have no terrain of their own.
 * Refuses anything else as `not_found`.
 */
export async function profiledUnit(code: string, reader: Reader = db): Promise<UnitView> {
  const unit = await unitByCode(code, reader)
  if (!unit || levelOf(unit.kind) !== 'commune') throw missing()
  return unit
}

/** Everything ever recorded of a unit, in the order of recording. */
export async function factsOf(unitCode: string, reader: Reader = db): Promise<Fact[]> {
  const rows = await reader.unitFact.findMany({
    where: { unitCode },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: fact,
  })
  return rows.map(readFact)
}

// Stored JSON has lost its types and the order of its keys; the shape it was checked by gives both back.
function readFact({ kind, value, validFrom, source, recordedAt }: FactRow): Fact {
  return {
    kind,
    value: value === null ? null : factShapes[kind].parse(value),
    validFrom: isoDay(validFrom),
    source,
    recordedAt: recordedAt.toISOString(),
  } as Fact
}

/** The counts of each year, oldest first, as they were entered: mask them before the public sees them. */
export async function countsOf(unitCode: string, reader: Reader = db): Promise<Counts[]> {
  const rows = await reader.povertyCount.findMany({
    where: { unitCode },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: counts,
  })
  return countsByYear(rows)
}

/** All poverty standards, oldest first. */
export async function povertyStandards(reader: Reader = db): Promise<Standard[]> {
  const rows = await reader.povertyStandard.findMany({ orderBy: { validFrom: 'asc' } })
  return rows.map(({ id, legalBasis, validFrom, validTo, ruralIncomeVnd, urbanIncomeVnd }) => ({
    id,
    legalBasis,
    validFrom: isoDay(validFrom),
    validTo: validTo && isoDay(validTo),
    ruralIncomeVnd,
    urbanIncomeVnd,
  }))
}
