import type { Reader, Tx } from '#app/platform/db.server.ts'
import { db } from '#app/platform/db.server.ts'
import type { Prisma } from '#app/platform/prisma/client.ts'

const credentials = {
  id: true,
  email: true,
  passwordHash: true,
  emailVerifiedAt: true,
  suspendedAt: true,
} satisfies Prisma.AccountSelect
export type Credentials = Prisma.AccountGetPayload<{ select: typeof credentials }>

export function credentialsOf(email: string, reader: Reader = db): Promise<Credentials | null> {
  return reader.account.findUnique({ where: { email }, select: credentials })
}

/** The account as it is once every write before ours has ended; nobody else changes it until we have. */
export async function lockAccount(tx: Tx, id: string): Promise<Credentials | null> {
  await tx.$queryRaw`select 1 from account where id = ${id}::uuid for update`
  return tx.account.findUnique({ where: { id }, select: credentials })
}

/** The unit with its province, so that a name is never shown without where it lies. */
export const unitShown = {
  code: true,
  kind: true,
  name: true,
  parent: { select: { code: true, kind: true, name: true } },
} satisfies Prisma.UnitSelect

const profile = {
  name: true,
  email: true,
  emailVerifiedAt: true,
  lang: true,
  newsStoppedAt: true,
  homeUnitCode: true,
  homeUnit: { select: unitShown },
} satisfies Prisma.AccountSelect
export type Profile = Prisma.AccountGetPayload<{ select: typeof profile }>

export function profileOf(accountId: string): Promise<Profile> {
  return db.account.findUniqueOrThrow({ where: { id: accountId }, select: profile })
}

const sessionRow = {
  id: true,
  userAgent: true,
  createdAt: true,
  lastSeenAt: true,
} satisfies Prisma.SessionSelect
export type SessionRow = Prisma.SessionGetPayload<{ select: typeof sessionRow }>

export function sessionsOf(accountId: string, now = new Date()): Promise<SessionRow[]> {
  return db.session.findMany({
    where: { accountId, expiresAt: { gt: now } },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    select: sessionRow,
    take: 100,
  })
}

const letterRow = {
  id: true,
  to: true,
  subject: true,
  text: true,
  createdAt: true,
} satisfies Prisma.LetterSelect

/** Newest first; `before` is the id of the last letter of the page before. */
export async function lettersPage(before: string | null, take = 20) {
  const rows = await db.letter.findMany({
    ...(before && { where: { id: { lt: before } } }),
    orderBy: { id: 'desc' },
    select: letterRow,
    take: take + 1,
  })
  return { letters: rows.slice(0, take), next: rows.length > take ? (rows[take - 1]?.id ?? null) : null }
}
