import { unitName } from '#app/features/places/components/unit-text.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Lang } from '#app/lib/languages.ts'
import type { Role } from '#app/permissions/actor.ts'
import type { Tx } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const inForce = (now: Date) => ({ startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] })
const reader = { id: true, email: true, lang: true } satisfies Prisma.AccountSelect

/** Who holds one of these roles now in one of these units and wants letters; longest there first. */
export async function holdersIn(tx: Tx, path: readonly string[], roles: readonly Role[], now: Date) {
  const grants = await tx.roleGrant.findMany({
    where: {
      unitCode: { in: [...path] },
      role: { in: [...roles] },
      ...inForce(now),
      account: { suspendedAt: null, newsStoppedAt: null, emailVerifiedAt: { not: null } },
    },
    orderBy: { id: 'asc' },
    select: { unitCode: true, account: { select: reader } },
  })
  return grants.map(({ unitCode, account }) => ({ ...account, unitCode }))
}

/** Who handed the model in last before this event, from the history: the draft itself forgets it. */
export async function submitterBefore(tx: Tx, modelId: string, eventId: bigint): Promise<string | null> {
  const [last] = await tx.$queryRaw<{ byId: string | null }[]>`
    select by_id as "byId" from event
    where name = 'model.submitted' and payload ->> 'modelId' = ${modelId} and id < ${eventId}
    order by id desc limit 1`
  return last?.byId ?? null
}

/** A model with both its titles: the draft's is for its own unit only. */
export function modelOfNews(tx: Tx, id: string) {
  return tx.model.findUnique({
    where: { id },
    select: {
      slug: true,
      withdrawnAt: true,
      unit: { select: { path: true } },
      draft: { select: { title: true, submittedAt: true, returnedAt: true } },
      publishedRevision: { select: { id: true, title: true } },
    },
  })
}
export type ModelOfNews = NonNullable<Awaited<ReturnType<typeof modelOfNews>>>

/** Where a replication is carried out, in a reader's language. */
export async function placeOfReplication(tx: Tx, id: string) {
  const found = await tx.replication.findUnique({
    where: { id },
    select: { unit: { select: { kind: true, name: true, parent: { select: { kind: true, name: true } } } } },
  })
  if (!found) return null
  const { kind, name, parent } = found.unit
  const provinceName = parent && parent.kind !== 'country' ? parent.name : null
  return (lang: Lang) => unitName({ kind, name, provinceName }, wordsFor(lang))
}
