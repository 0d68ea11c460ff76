import { Lucia, TimeSpan } from 'lucia'
import type { Adapter, DatabaseSession, DatabaseUser } from 'lucia'
import { DAY_MS, MINUTE_MS } from '#app/features/accounts/rules.ts'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'
import type { Actor, Person } from '#app/permissions/actor.ts'
import { guest } from '#app/permissions/actor.ts'
import type { Reader, Tx } from '#app/platform/db.server.ts'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { env } from '#app/platform/env.server.ts'

type SessionAttributes = { userAgent: string; lastSeenAt: Date }
type UserAttributes = { person: Person }

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: UserAttributes
  }
}

const IDLE_DAYS = 30
const SEEN_EVERY_MS = 10 * MINUTE_MS
const secure = env.ORIGIN?.startsWith('https:') ?? false
// A browser takes a `__Host-` cookie only from the host itself, over https, for the whole of it.
export const sessionCookieName = secure ? '__Host-session' : 'session'
const cookiePattern = new RegExp(`(?:^|;\\s*)${sessionCookieName}=([a-z2-7]{40})(?=\\s*(?:;|$))`)

export type Presence = { actor: Actor; sessionId: string | null }
const nobody: Presence = { actor: guest, sessionId: null }

const held = (now: Date) => ({
  where: { startsAt: { lte: now }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
  select: { role: true, unitCode: true },
})

/** Lucia knows a session by the cookie's token; the table knows the token's fingerprint only. */
function adapterOn(reader: Reader): Adapter {
  return {
    async getSessionAndUser(token) {
      const row = await reader.session.findUnique({
        where: { id: fingerprint(token) },
        include: { account: { include: { grants: held(new Date()) } } },
      })
      // The account is read after the session, and may be gone by then.
      const account = (row?.account ?? null) as NonNullable<typeof row>['account'] | null
      if (!row || !account) return [null, null]
      const { account: _, ...session } = row
      return [{ ...asSession(session), id: token }, account.suspendedAt ? null : asUser(account)]
    },
    async getUserSessions(accountId) {
      return (await reader.session.findMany({ where: { accountId } })).map(asSession)
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      await reader.session.create({
        data: { id: fingerprint(id), accountId: userId, expiresAt, ...attributes },
      })
    },
    async updateSessionExpiration(token, expiresAt) {
      await reader.session.updateMany({ where: { id: fingerprint(token) }, data: { expiresAt } })
    },
    async deleteSession(token) {
      await reader.session.deleteMany({ where: { id: fingerprint(token) } })
    },
    async deleteUserSessions(accountId) {
      await reader.session.deleteMany({ where: { accountId } })
    },
    async deleteExpiredSessions() {
      await reader.session.deleteMany({ where: { expiresAt: { lte: new Date() } } })
    },
  }
}

type SessionRow = { id: string; accountId: string; expiresAt: Date; userAgent: string; lastSeenAt: Date }
type AccountRow = Omit<Person, 'kind' | 'verified' | 'roles'> & {
  emailVerifiedAt: Date | null
  grants: Person['roles']
}

function asSession({ id, accountId, expiresAt, userAgent, lastSeenAt }: SessionRow): DatabaseSession {
  return { id, userId: accountId, expiresAt, attributes: { userAgent, lastSeenAt } }
}

function asUser({ id, name, email, emailVerifiedAt, grants }: AccountRow): DatabaseUser {
  const person: Person = {
    kind: 'person',
    id,
    name,
    email,
    verified: emailVerifiedAt !== null,
    roles: grants,
  }
  return { id, attributes: { person } }
}

function luciaOn(reader: Reader) {
  return new Lucia<SessionAttributes, UserAttributes>(adapterOn(reader), {
    sessionExpiresIn: new TimeSpan(IDLE_DAYS, 'd'),
    // The server decides when a session ends, so the cookie need not be sent anew with every page.
    sessionCookie: {
      name: sessionCookieName,
      expires: false,
      attributes: { secure, sameSite: 'lax', path: '/' },
    },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  })
}

const lucia = luciaOn(db)
const asked = new WeakMap<object, { token: string; presence: Promise<Presence> }>()

/**
 * Who sends this request; anyone without a living session is a guest.
 * @param scope an object that lives as long as the request and is shared by all its loaders, which each get a
 *   `Request` of their own
 */
export function actorOf(request: Request, scope: object = request): Promise<Presence> {
  const token = tokenOf(request)
  if (!token) return Promise.resolve(nobody)
  const known = asked.get(scope)
  if (known?.token === token) return known.presence
  const presence = presenceOf(token)
  asked.set(scope, { token, presence })
  return presence
}

async function presenceOf(token: string): Promise<Presence> {
  const { user, session } = await lucia.validateSession(token)
  if (!user) return nobody
  const sessionId = fingerprint(token)
  await noteSeen(sessionId, session.lastSeenAt, new Date())
  return { actor: user.person, sessionId }
}

async function noteSeen(sessionId: string, lastSeenAt: Date, now: Date) {
  if (now.getTime() - lastSeenAt.getTime() < SEEN_EVERY_MS) return
  const expiresAt = new Date(now.getTime() + IDLE_DAYS * DAY_MS)
  await db.session.updateMany({ where: { id: sessionId, lastSeenAt }, data: { lastSeenAt: now, expiresAt } })
}

function tokenOf(request: Request): string | null {
  return request.headers.get('Cookie')?.match(cookiePattern)?.[1] ?? null
}

const USER_AGENT_LONGEST = 300

export function userAgentOf(request: Request): string {
  return (request.headers.get('User-Agent') ?? '').replace(/\p{Cc}/gu, ' ').slice(0, USER_AGENT_LONGEST)
}

/** Opens a session in the transaction that decided so; `sessionHeaders` carries its token to the browser. */
export async function openSession(tx: Tx, accountId: string, userAgent: string): Promise<{ token: string }> {
  const session = await luciaOn(tx).createSession(accountId, { userAgent, lastSeenAt: new Date() })
  return { token: session.id }
}

export function sessionHeaders(token: string): Headers {
  return new Headers({ 'Set-Cookie': lucia.createSessionCookie(token).serialize() })
}

/** The roles that a session opened now acts with. */
export async function rolesInForce(tx: Tx, accountId: string): Promise<Person['roles']> {
  const { where, select } = held(new Date())
  return tx.roleGrant.findMany({ where: { ...where, accountId }, select })
}

/** Tells the browser to forget its cookie. */
export function noSessionHeaders(): Headers {
  return new Headers({ 'Set-Cookie': lucia.createBlankSessionCookie().serialize() })
}

/** A new session under a new id; the one the request came with, if any, is dead at once. */
export async function startSession(accountId: string, request: Request): Promise<Headers> {
  const old = tokenOf(request)
  const { token } = await inTransaction(async (tx) => {
    if (old) await endSession(tx, fingerprint(old))
    return openSession(tx, accountId, userAgentOf(request))
  })
  return sessionHeaders(token)
}

/** @param sessionId the row's id, as `actorOf` gives it */
export async function endSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.session.deleteMany({ where: { id: sessionId } })
}

/** Ends the sessions of an account, all or all but one; how many there were. */
export async function endSessions(tx: Tx, accountId: string, exceptId?: string): Promise<number> {
  const { count } = await tx.session.deleteMany({
    where: { accountId, ...(exceptId && { id: { not: exceptId } }) },
  })
  return count
}
