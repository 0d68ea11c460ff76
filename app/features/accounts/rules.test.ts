import { expect, test } from 'vitest'
import {
  endBlocker,
  endOfDayInVietnam,
  grantBlocker,
  inForce,
  isSamePress,
  lastDay,
  tokenState,
} from '#app/features/accounts/rules.ts'
import { formatDate } from '#app/lib/format.ts'

const now = new Date('2026-07-15T05:00:00Z')
const earlier = new Date('2026-07-01T00:00:00Z')
const later = new Date('2026-08-01T00:00:00Z')

test('a link opens its door once, and not after its time', () => {
  expect(tokenState({ usedAt: null, expiresAt: later }, now)).toBe('open')
  expect(tokenState({ usedAt: earlier, expiresAt: later }, now)).toBe('used')
  expect(tokenState({ usedAt: null, expiresAt: now }, now)).toBe('expired')
})

test('a role counts from its start and no longer at its end', () => {
  expect(inForce({ startsAt: now, endsAt: null }, now)).toBe(true)
  expect(inForce({ startsAt: later, endsAt: null }, now)).toBe(false)
  expect(inForce({ startsAt: earlier, endsAt: later }, now)).toBe(true)
  expect(inForce({ startsAt: earlier, endsAt: now }, now)).toBe(false)
})

test('the last day of a role is a day in Vietnam, the whole of it', () => {
  const end = endOfDayInVietnam('2026-12-31')
  expect(end.toISOString()).toBe('2026-12-31T17:00:00.000Z')
  expect(formatDate(lastDay(end))).toBe('31/12/2026')
})

test('a second press follows the first within minutes', () => {
  expect(isSamePress(new Date(now.getTime() - 1000), now)).toBe(true)
  expect(isSamePress(earlier, now)).toBe(false)
  expect(isSamePress(later, now)).toBe(false)
})

const account = { emailVerifiedAt: earlier, suspendedAt: null }
const commune = { kind: 'commune', validTo: null } as const
const editor = { role: 'editor', endsAt: null } as const

test('a role goes to a known person, in a unit of the right kind that still stands', () => {
  expect(grantBlocker(account, commune, editor, now)).toBeNull()
  expect(grantBlocker({ ...account, emailVerifiedAt: null }, commune, editor, now)).toBe(
    'account_not_verified',
  )
  expect(grantBlocker({ ...account, suspendedAt: earlier }, commune, editor, now)).toBe('account_suspended')
  expect(grantBlocker(account, { ...commune, validTo: earlier }, editor, now)).toBe('unit_closed')
  expect(grantBlocker(account, { ...commune, validTo: later }, editor, now)).toBeNull()
  expect(grantBlocker(account, { kind: 'country', validTo: null }, editor, now)).toBe('role_not_in_such_unit')
  expect(grantBlocker(account, commune, { role: 'reviewer', endsAt: null }, now)).toBe(
    'role_not_in_such_unit',
  )
  expect(
    grantBlocker(account, { kind: 'province', validTo: null }, { role: 'reviewer', endsAt: null }, now),
  ).toBeNull()
  expect(grantBlocker(account, commune, { ...editor, endsAt: earlier }, now)).toBe('ends_in_the_past')
})

test('the centre never loses its last administrator, and nothing ends twice', () => {
  const central = { role: 'administrator', unitCode: 'VN', startsAt: earlier, endsAt: null } as const
  expect(endBlocker(central, 0, now)).toBe('last_administrator')
  expect(endBlocker(central, 1, now)).toBeNull()
  expect(endBlocker({ ...central, unitCode: '15' }, 0, now)).toBeNull()
  expect(endBlocker({ ...central, endsAt: earlier }, 1, now)).toBe('role_already_ended')
})
