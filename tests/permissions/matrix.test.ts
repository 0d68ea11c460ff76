import { describe, expect, test } from 'vitest'
import { Refusal } from '#app/lib/errors.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { guest, systemActor } from '#app/permissions/actor.ts'
import type { Action, SubjectOf } from '#app/permissions/permissions.ts'
import { authorize, can, permissions } from '#app/permissions/permissions.ts'
import { kinds, rows } from '#tests/permissions/answers.ts'
import type { Answer, Kind, Subject } from '#tests/permissions/answers.ts'
import { ELSEWHERE, HERE, HERE_PATH, aPerson } from '#tests/support/people.ts'

/** Where a role is held, and whether it reaches a thing in the commune HERE: never, as its own, or from above. */
const places = {
  'its own commune': [HERE, 'own'],
  'its own province': ['15', 'over'],
  'the whole country': ['VN', 'over'],
  'another commune': [ELSEWHERE, null],
  'another province': ['40', null],
  'a commune whose code begins alike': ['02763', null],
  'no unit that exists': ['', null],
} as const

type Reach = 'own' | 'over' | null
type Case = { name: string; actor: Actor; reached: Reach }

function casesOf(kind: Kind): Case[] {
  if (kind === 'guest') return [{ name: 'a guest', actor: guest, reached: null }]
  if (kind === 'citizen') return [{ name: 'somebody without a role', actor: aPerson(), reached: null }]
  if (kind === 'system') return [{ name: 'the system', actor: systemActor('job'), reached: 'own' }]
  return Object.entries(places).map(([place, [unitCode, reached]]) => ({
    name: `${kind} of ${place}`,
    actor: aPerson([{ role: kind, unitCode }]),
    reached,
  }))
}

function subjectFor(subject: Subject, actor: Actor) {
  switch (subject) {
    case 'published':
    case 'draft':
      return { unitPath: HERE_PATH, published: subject === 'published' }
    case 'in a unit':
    case 'a note':
      return { unitPath: HERE_PATH }
    case 'own invitation':
      return { invitedEmail: 'thu@chungtay.test', accountId: null }
    case 'another invitation':
      return { invitedEmail: 'khac@chungtay.test', accountId: null }
    case 'own account':
      return { accountId: actor.kind === 'person' ? actor.id : 'nobody' }
    case 'another account':
      return { accountId: 'somebody' }
  }
}

const asked = <A extends Action>(actor: Actor, action: A, subject: object) =>
  can(actor, action, subject as SubjectOf<A>)

function isAllowed(answer: Answer, reached: Reach): boolean {
  return (
    answer === 'yes' || (answer === 'own' && reached !== null) || (answer === 'over' && reached === 'over')
  )
}

test('every action has an answer for everybody, and no answer is left of an action that is gone', () => {
  expect([...new Set(rows.map(({ action }) => action))].sort()).toEqual(Object.keys(permissions).sort())
  for (const { action, answers } of rows) {
    for (const kind of kinds)
      expect(['yes', 'own', 'over', '-'], `${action} by ${kind}`).toContain(answers[kind])
  }
  for (const action of Object.keys(permissions).filter((name) => /^model\.(?!start)/.test(name))) {
    expect(rows.filter((row) => row.action === action).map(({ subject }) => subject)).toEqual([
      'published',
      'draft',
    ])
  }
})

test.each(rows)('$action, $subject', ({ action, subject, answers }) => {
  for (const kind of kinds) {
    for (const { name, actor, reached } of casesOf(kind)) {
      const allowed = isAllowed(answers[kind], reached)
      expect(asked(actor, action, subjectFor(subject, actor)), name).toBe(allowed)
    }
  }
})

describe('who writes a model together with its unit, without any role there', () => {
  const coauthor = aPerson([{ role: 'editor', unitCode: ELSEWHERE }])
  const reviewer = aPerson([{ role: 'reviewer', unitCode: '15' }])
  const other = aPerson()
  const withThem = (published: boolean) => ({
    unitPath: HERE_PATH,
    published,
    coauthorIds: [coauthor.id, reviewer.id],
  })

  test.each(rows.filter(({ subject }) => subject === 'draft' || subject === 'published'))(
    '$action, $subject',
    ({ action, subject }) => {
      const model = withThem(subject === 'published')
      const theirs = ['model.read', 'model.read_draft', 'model.edit'].includes(action)
      expect(asked(coauthor, action, model)).toBe(theirs)
      const everybodys = action === 'model.read' && subject === 'published'
      expect(asked(other, action, model)).toBe(everybodys)
      expect(asked(guest, action, model)).toBe(everybodys)
    },
  )

  test('what is not theirs to do is refused as to somebody who sees it', () => {
    const refused = refusalOf(() => authorize(coauthor, 'model.submit', withThem(false)))
    expect(refused.kind).toBe('forbidden')
    expect(refusalOf(() => authorize(other, 'model.submit', withThem(false))).kind).toBe('not_found')
  })

  test('a reviewer who wrote it with them does not verify it', () => {
    expect(asked(reviewer, 'model.verify', withThem(true))).toBe(false)
    expect(asked(reviewer, 'model.verify', { unitPath: HERE_PATH, published: true })).toBe(true)
  })
})

test('an invitation is for whoever showed that the address is theirs, and once answered for their account alone', () => {
  const asks = (actor: Actor, accountId: string | null = null) =>
    can(actor, 'account.answer_invitation', { invitedEmail: 'thu@chungtay.test', accountId })
  const person = aPerson()
  expect(asks(aPerson([], { verified: false }))).toBe(false)
  expect(asks(person, person.id)).toBe(true)
  expect(asks(person, 'somebody')).toBe(false)
  const stranger = aPerson([], { email: 'khac@chungtay.test' })
  const answer = { invitedEmail: 'thu@chungtay.test', accountId: null }
  expect(refusalOf(() => authorize(stranger, 'account.answer_invitation', answer)).kind).toBe('not_found')
})

test('a role in a commune does not reach the province above it', () => {
  for (const { action, subject } of rows.filter(
    (row) => row.subject === 'in a unit' || row.subject === 'draft',
  )) {
    const above = { unitPath: ['VN', '15'], published: subject !== 'draft' }
    for (const kind of kinds.filter((name) => !['guest', 'citizen', 'system'].includes(name))) {
      const actor = aPerson([{ role: kind as 'editor', unitCode: HERE }])
      expect(asked(actor, action, above), `${kind}: ${action}`).toBe(false)
    }
  }
})

test('a second role elsewhere takes nothing away and lends nothing', () => {
  const actor = aPerson([
    { role: 'approver', unitCode: ELSEWHERE },
    { role: 'editor', unitCode: HERE },
  ])
  const draft = { unitPath: HERE_PATH, published: false }
  expect(can(actor, 'model.edit', draft)).toBe(true)
  expect(can(actor, 'model.publish', draft)).toBe(false)
})

test('nobody verifies what they may write or publish, whatever else they are', () => {
  const published = { unitPath: HERE_PATH, published: true }
  const also = (role: 'editor' | 'approver', unitCode: string) =>
    aPerson([
      { role: 'reviewer', unitCode: '15' },
      { role, unitCode },
    ])
  for (const unitCode of [HERE, '15', 'VN']) {
    expect(can(also('editor', unitCode), 'model.verify', published), unitCode).toBe(false)
    expect(can(also('approver', unitCode), 'model.verify', published), unitCode).toBe(false)
  }
  expect(can(also('approver', ELSEWHERE), 'model.verify', published)).toBe(true)
})

test('a model of a province is verified by the centre and not by the province', () => {
  const province = { unitPath: ['VN', '15'], published: true }
  expect(can(aPerson([{ role: 'reviewer', unitCode: '15' }]), 'model.verify', province)).toBe(false)
  expect(can(aPerson([{ role: 'reviewer', unitCode: 'VN' }]), 'model.verify', province)).toBe(true)
})

describe('how a refusal sounds', () => {
  const stranger = aPerson([{ role: 'approver', unitCode: ELSEWHERE }])
  const draft = { unitPath: HERE_PATH, published: false }
  const published = { unitPath: HERE_PATH, published: true }

  test.each([
    ['a guest at a draft', guest, 'model.edit', draft, 'not_found'],
    ['a stranger at a draft', stranger, 'model.edit', draft, 'not_found'],
    ['a stranger who reads a draft', stranger, 'model.read', draft, 'not_found'],
    ['a stranger at the draft of a published model', stranger, 'model.read_draft', published, 'not_found'],
    ['a guest at a published model', guest, 'model.edit', published, 'signed_out'],
    ['a guest who would replicate', guest, 'replication.start', { unitPath: HERE_PATH }, 'signed_out'],
    ['a stranger at a plan', stranger, 'replication.change', { unitPath: HERE_PATH }, 'forbidden'],
    ['a stranger at roles', stranger, 'role.grant', { unitPath: HERE_PATH }, 'forbidden'],
  ] as const)('%s', (_, actor, action, subject, kind) => {
    const refused = refusalOf(() => authorize(actor, action, subject as never))
    expect(refused.kind).toBe(kind)
    // What could tell a hidden thing from a missing one must not travel with the answer.
    if (kind === 'not_found') expect(refused).toMatchObject({ code: 'not_found', details: {} })
  })
})

function refusalOf(work: () => void): Refusal {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}
