import { expect, test } from 'vitest'
import { MOST_COAUTHORS, coauthorState, inviteBlocker, stepOf } from '#app/features/models/coauthor-rules.ts'

const at = new Date('2026-11-24T02:00:00Z')
const open = { acceptedAt: null, declinedAt: null, endedAt: null }

test.each([
  [open, 'invited'],
  [{ ...open, acceptedAt: at }, 'accepted'],
  [{ ...open, declinedAt: at }, 'declined'],
  [{ ...open, acceptedAt: at, endedAt: at }, 'ended'],
  [{ ...open, declinedAt: at, endedAt: at }, 'ended'],
] as const)('an invitation is in one state: %o', (invitation, state) => {
  expect(coauthorState(invitation)).toBe(state)
})

test.each([
  ['a first yes', open, 'accept', 'accepted'],
  ['a no', open, 'decline', 'declined'],
  ['another name', { ...open, acceptedAt: at }, 'accept', 'renamed'],
  ['a no after a yes is leaving', { ...open, acceptedAt: at }, 'decline', 'ended'],
  ['a yes after a no', { ...open, declinedAt: at }, 'accept', null],
  ['a yes after having left', { ...open, acceptedAt: at, endedAt: at }, 'accept', null],
] as const)('%s', (_, invitation, answer, step) => {
  expect(stepOf(invitation, answer)).toBe(step)
})

test('an address is asked once, and ten people at most', () => {
  const list = (count: number) => Array.from({ length: count }, (_, at) => ({ email: `${at}@vidu.vn` }))
  expect(inviteBlocker(list(3), '1@vidu.vn')).toBe('coauthor_invited')
  expect(inviteBlocker(list(MOST_COAUTHORS - 1), 'moi@vidu.vn')).toBeNull()
  expect(inviteBlocker(list(MOST_COAUTHORS), 'moi@vidu.vn')).toBe('coauthors_full')
})
