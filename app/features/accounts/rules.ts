import type { Role } from '#app/permissions/actor.ts'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** How long a mailed link opens its door. */
export const tokenLife = { verify_email: 3 * DAY_MS, reset_password: HOUR_MS } as const

export type TokenState = 'open' | 'used' | 'expired'

export function tokenState(token: { usedAt: Date | null; expiresAt: Date }, now: Date): TokenState {
  if (token.usedAt) return 'used'
  return token.expiresAt.getTime() <= now.getTime() ? 'expired' : 'open'
}

/** A double click sends the same form twice; the second must not mail a puzzling second letter. */
export const SAME_PRESS_MS = 10 * MINUTE_MS

export function isSamePress(first: Date, now: Date): boolean {
  const ago = now.getTime() - first.getTime()
  return ago >= 0 && ago < SAME_PRESS_MS
}

export type Period = { startsAt: Date; endsAt: Date | null }

/** A role counts from its start, and no longer at its end. */
export function inForce({ startsAt, endsAt }: Period, now: Date): boolean {
  return startsAt.getTime() <= now.getTime() && (endsAt === null || now.getTime() < endsAt.getTime())
}

/** The instant a role ends whose last day is this calendar date in Vietnam (UTC+7, no summer time). */
export function endOfDayInVietnam(isoDate: string): Date {
  return new Date(`${isoDate}T24:00:00+07:00`)
}

/** A moment on the last day that a role which ends then is held. */
export function lastDay(endsAt: Date): Date {
  return new Date(endsAt.getTime() - 1)
}

type UnitKind = 'country' | 'province' | 'central_city' | 'commune' | 'ward' | 'special_zone'

const provinceLevel: readonly UnitKind[] = ['province', 'central_city']
const communeLevel: readonly UnitKind[] = ['commune', 'ward', 'special_zone']
const everywhere: readonly UnitKind[] = ['country', ...provinceLevel, ...communeLevel]

/** The kinds of unit each role may be held in. */
const heldIn: Record<Role, readonly UnitKind[]> = {
  editor: [...provinceLevel, ...communeLevel],
  approver: [...provinceLevel, ...communeLevel],
  reviewer: ['country', ...provinceLevel],
  council_member: everywhere,
  signer: everywhere,
  moderator: everywhere,
  administrator: everywhere,
}

export const roleNames = Object.keys(heldIn) as [Role, ...Role[]]

export type GrantBlocker =
  'account_not_verified' | 'account_suspended' | 'unit_closed' | 'role_not_in_such_unit' | 'ends_in_the_past'

export function grantBlocker(
  account: { emailVerifiedAt: Date | null; suspendedAt: Date | null },
  unit: { kind: UnitKind; validTo: Date | null },
  grant: { role: Role; endsAt: Date | null },
  now: Date,
): GrantBlocker | null {
  // Otherwise whoever signs up with somebody else's address would be handed that person's role.
  if (!account.emailVerifiedAt) return 'account_not_verified'
  if (account.suspendedAt) return 'account_suspended'
  if (unit.validTo && unit.validTo.getTime() <= now.getTime()) return 'unit_closed'
  if (!heldIn[grant.role].includes(unit.kind)) return 'role_not_in_such_unit'
  if (grant.endsAt && grant.endsAt.getTime() <= now.getTime()) return 'ends_in_the_past'
  return null
}

export type EndBlocker = 'role_already_ended' | 'last_administrator'

/** @param administratorsLeft administrators of the whole country once this grant has ended */
export function endBlocker(
  grant: Period & { role: Role; unitCode: string },
  administratorsLeft: number,
  now: Date,
): EndBlocker | null {
  if (grant.endsAt && grant.endsAt.getTime() <= now.getTime()) return 'role_already_ended'
  if (grant.role === 'administrator' && grant.unitCode === 'VN' && administratorsLeft === 0)
    return 'last_administrator'
  return null
}
