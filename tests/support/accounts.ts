import { randomUUID } from 'node:crypto'
import { hashPassword } from '#app/features/accounts/passwords.server.ts'
import { openSession, sessionCookieName } from '#app/features/accounts/session.server.ts'
import type { HeldRole, Person } from '#app/permissions/actor.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'

export const PASSWORD = 'ruong bac thang xanh'
const hashed = hashPassword(PASSWORD)

type Wishes = {
  email?: string
  name?: string
  roles?: HeldRole[]
  verified?: boolean
  suspended?: boolean
  createdAt?: Date
}

const LONG_AGO = new Date('2026-01-05T02:00:00Z')

/** Somebody with an account row, whose password is `PASSWORD`. */
export async function anAccount(wishes: Wishes = {}): Promise<Person> {
  const { roles = [], verified = true, suspended = false, createdAt = LONG_AGO, name = 'Lò Thị Hoa' } = wishes
  const email = wishes.email ?? `${randomUUID()}@vidu.vn`
  const { id } = await db.account.create({
    data: {
      email,
      name,
      createdAt,
      passwordHash: await hashed,
      emailVerifiedAt: verified ? createdAt : null,
      suspendedAt: suspended ? createdAt : null,
      grants: { create: roles.map((held) => ({ ...held, startsAt: createdAt, createdAt })) },
    },
  })
  return { kind: 'person', id, email, name, verified, roles }
}

/** A signed-in browser of this account: its cookie, and a request it may send. */
export async function aBrowserOf({ id }: Pick<Person, 'id'>, userAgent = 'Firefox/128 Linux') {
  const { token } = await inTransaction((tx) => openSession(tx, id, userAgent))
  return { token, cookie: `${sessionCookieName}=${token}`, request: (path = '/') => requestWith(token, path) }
}

export function requestWith(token: string, path = '/'): Request {
  return new Request(`http://localhost:3000${path}`, { headers: { Cookie: `${sessionCookieName}=${token}` } })
}

/** The secret in the link of the newest letter to this address. */
export async function linkedToken(to: string): Promise<string> {
  const letter = await db.letter.findFirstOrThrow({ where: { to }, orderBy: { id: 'desc' } })
  return /token=([\w-]+)/.exec(letter.text)?.[1] ?? ''
}

export async function subjectsTo(to: string): Promise<string[]> {
  const letters = await db.letter.findMany({
    where: { to },
    orderBy: { id: 'asc' },
    select: { subject: true },
  })
  return letters.map(({ subject }) => subject)
}
