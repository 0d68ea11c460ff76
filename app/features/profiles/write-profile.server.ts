import type { FactKind, FactSheet, PovertyInput } from '#app/features/profiles/schema.ts'
import type { Tx } from '#app/platform/db.server.ts'
import { Prisma } from '#app/platform/prisma/client.ts'

export type Recorded = { unitCode: string; byId: string | null; now: Date }

/** Holds a profile until the transaction ends: its rows are only ever added, so there is none to lock. */
export async function lockProfile(tx: Tx, unitCode: string): Promise<void> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(hashtextextended(${`profile ${unitCode}`}, 0))`
}

type Dated = { validFrom: string; source: string; facts: FactSheet }

/** Adds the facts of these kinds; the ids of the new rows. */
export async function writeFacts(
  tx: Tx,
  kinds: readonly FactKind[],
  { validFrom, source, facts }: Dated,
  { unitCode, byId, now }: Recorded,
): Promise<string[]> {
  const rows = await tx.unitFact.createManyAndReturn({
    data: kinds.map((kind) => ({
      unitCode,
      kind,
      value: facts[kind] ?? Prisma.DbNull,
      validFrom: new Date(validFrom),
      source,
      recordedById: byId,
      recordedAt: now,
    })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Adds a year's counts; the id of the new row. */
export async function writeCounts(
  tx: Tx,
  { year, households, poor, nearPoor, source }: PovertyInput,
  { unitCode, byId, now }: Recorded,
): Promise<string> {
  const { id } = await tx.povertyCount.create({
    data: { unitCode, year, households, poor, nearPoor, source, recordedById: byId, recordedAt: now },
    select: { id: true },
  })
  return id
}
