import { unitShown } from '#app/features/accounts/queries.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Actor, Role } from '#app/permissions/actor.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { authorize, can } from '#app/permissions/permissions.ts'
import type { Reader, Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const grantRow = {
  id: true,
  role: true,
  unitCode: true,
  startsAt: true,
  endsAt: true,
  endedById: true,
  account: { select: { id: true, name: true, email: true } },
  grantedBy: { select: { name: true } },
  unit: { select: { ...unitShown, path: true } },
} satisfies Prisma.RoleGrantSelect
export type GrantRow = Prisma.RoleGrantGetPayload<{ select: typeof grantRow }>

const unended = (now: Date) => ({ OR: [{ endsAt: null }, { endsAt: { gt: now } }] })

export function pathOf(unit: { path: string }): readonly string[] {
  return unit.path.split('/')
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

export async function grantById(id: string, reader: Reader = db): Promise<GrantRow | null> {
  return uuid.test(id) ? reader.roleGrant.findUnique({ where: { id }, select: grantRow }) : null
}

/** The grant that somebody means to end; outside their reach there is none. */
export async function grantToEnd(actor: Actor, id: string): Promise<GrantRow> {
  const grant = await grantById(id)
  if (!grant || !can(actor, 'role.list', { unitPath: pathOf(grant.unit) })) throw missing()
  return grant
}

/** Refuses whoever administers no unit at all. */
export function authorizeListing(actor: Actor): void {
  authorize(actor, 'role.list', { unitPath: administeredBy(actor) })
}

/** The unit in which all lies that somebody administers, where it is one below the whole country. */
export function reachOf(actor: Actor): string | undefined {
  const [only, second] = administeredBy(actor)
  return second || only === 'VN' ? undefined : only
}

function administeredBy(actor: Actor): string[] {
  if (!isPerson(actor)) return []
  return actor.roles.filter((held) => held.role === 'administrator').map((held) => held.unitCode)
}

/** 'role.list' as a filter; grant-queries.server.test.ts holds the two to the same answer. */
export async function grantsVisibleTo(
  actor: Actor,
  reader: Reader = db,
): Promise<Prisma.RoleGrantWhereInput> {
  if (!isPerson(actor)) return actor.kind === 'system' ? {} : { id: { in: [] } }
  const codes = administeredBy(actor)
  const units = await reader.unit.findMany({
    where: { code: { in: codes } },
    select: { code: true, path: true },
  })
  const under = units.map((unit) => ({ unit: { path: { startsWith: `${unit.path}/` } } }))
  return { OR: [{ unitCode: { in: codes } }, ...under] }
}

type Page = { before: string | null; ended: boolean; now?: Date; take?: number }

/** Grants that are in force or, on request, those that have ended; newest first. */
export async function grantsPage(actor: Actor, { before, ended, now = new Date(), take = 30 }: Page) {
  const period = ended ? { endsAt: { lte: now } } : unended(now)
  const rows = await db.roleGrant.findMany({
    where: { AND: [await grantsVisibleTo(actor), period, before ? { id: { lt: before } } : {}] },
    orderBy: { id: 'desc' },
    select: grantRow,
    take: take + 1,
  })
  return { grants: rows.slice(0, take), next: rows.length > take ? (rows[take - 1]?.id ?? null) : null }
}

/** Every grant in force or to come, for the operator. */
export function allGrants(now = new Date()): Promise<GrantRow[]> {
  return db.roleGrant.findMany({ where: unended(now), orderBy: { id: 'asc' }, select: grantRow })
}

type Sought = { email: string; role: Role; unitCode: string }

/** The grant in force or to come by which the holder of an address has a role in a unit. */
export function grantHeldBy({ email, role, unitCode }: Sought, now = new Date()): Promise<GrantRow | null> {
  const where = { account: { email }, role, unitCode, ...unended(now) }
  return db.roleGrant.findFirst({ where, select: grantRow })
}

const heldRow = {
  id: true,
  role: true,
  startsAt: true,
  endsAt: true,
  unit: { select: unitShown },
} satisfies Prisma.RoleGrantSelect
export type HeldRow = Prisma.RoleGrantGetPayload<{ select: typeof heldRow }>

/** The roles an account holds now or will hold. */
export function grantsOf(accountId: string, now = new Date(), reader: Reader = db): Promise<HeldRow[]> {
  return reader.roleGrant.findMany({
    where: { accountId, ...unended(now) },
    orderBy: { id: 'asc' },
    select: heldRow,
  })
}

/** Administrators of the whole country besides this grant; locked, so that two cannot end each other at once. */
export async function otherCentralAdministrators(tx: Tx, grantId: string, now: Date): Promise<number> {
  await tx.$queryRaw`select 1 from role_grant where role = 'administrator' and unit_code = 'VN' order by id for update`
  return tx.roleGrant.count({
    where: {
      id: { not: grantId },
      role: 'administrator',
      unitCode: 'VN',
      startsAt: { lte: now },
      ...unended(now),
      account: { suspendedAt: null },
    },
  })
}
