import { namedPlace } from '#app/features/replications/named-place.ts'
import type { OfferedRow } from '#app/features/replications/offer-rules.ts'
import { isId } from '#app/features/replications/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Reader } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const offer = {
  id: true,
  replicationId: true,
  changes: true,
  message: true,
  offeredAt: true,
  decision: true,
  decidedAt: true,
  declineReason: true,
  model: { select: { id: true, slug: true, publishedRevisionId: true, unit: { select: { path: true } } } },
  replication: {
    select: {
      hamlet: true,
      unit: { select: { kind: true, name: true, parent: { select: { code: true, name: true } } } },
    },
  },
} satisfies Prisma.OfferedChangeSelect

/** An offered change, whoever asks: authorize what it returns. Refuses with `not_found`. */
export async function offerById(id: string, reader: Reader = db) {
  const row = isId(id) ? await reader.offeredChange.findUnique({ where: { id }, select: offer }) : null
  if (!row) throw missing()
  const { model, replication, changes, ...rest } = row
  return {
    ...rest,
    changes: changes as OfferedRow[],
    from: namedPlace(replication),
    model: {
      id: model.id,
      slug: model.slug,
      unitPath: model.unit.path.split('/'),
      published: model.publishedRevisionId !== null,
    },
  }
}

/** The same, holding its row until the transaction ends. */
export async function lockOffer(tx: Reader, id: string) {
  if (isId(id)) await tx.$queryRaw`select 1 from offered_change where id = ${id}::uuid for update`
  return offerById(id, tx)
}

/** What a replication has offered to its source, the newest first. */
export function offersOf(replicationId: string) {
  return db.offeredChange.findMany({
    where: { replicationId },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
    select: { id: true, offeredAt: true, decision: true, decidedAt: true, declineReason: true },
  })
}
