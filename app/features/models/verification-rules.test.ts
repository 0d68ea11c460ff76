import { expect, test } from 'vitest'
import { verificationForm } from '#app/features/models/form-schema.ts'
import {
  judgingUnit,
  verificationBlocker,
  withdrawalBlocker,
} from '#app/features/models/verification-rules.ts'

const revision = { number: 3, authoredById: 'author', publishedById: 'approver', verification: null }
const published = { withdrawnAt: null, revision }

test.each([
  [null, published, 3, 'reviewer'],
  [null, published, 3, null],
  ['not_published', { ...published, revision: null }, 3, 'reviewer'],
  ['model_withdrawn', { ...published, withdrawnAt: new Date() }, 3, 'reviewer'],
  ['revision_changed', published, 2, 'reviewer'],
  ['revision_decided', { ...published, revision: { ...revision, verification: {} } }, 3, 'reviewer'],
  ['own_revision', published, 3, 'author'],
  ['own_revision', published, 3, 'approver'],
  [null, { ...published, revision: { ...revision, authoredById: null } }, 3, null],
])('a decision is stopped by %s', (blocker, model, number, person) => {
  expect(verificationBlocker(model, number, person)).toBe(blocker)
})

test.each([
  [null, published, 3],
  ['not_published', { ...published, revision: null }, 3],
  ['model_withdrawn', { ...published, withdrawnAt: new Date() }, 3],
  ['revision_changed', published, 2],
])('a withdrawal is stopped by %s', (blocker, model, number) => {
  expect(withdrawalBlocker(model, number)).toBe(blocker)
})

test.each([
  ['15', ['VN', '15', '02761'], ['VN', '15']],
  ['VN', ['VN', '15', '02761'], ['VN', '40']],
  ['VN', ['VN', '15'], ['15', 'VN']],
  [null, ['VN', '15'], ['15']],
  [null, ['VN'], ['VN']],
])('in the name of %s', (unit, path, heldIn) => {
  expect(judgingUnit(path, heldIn)).toBe(unit)
})

const sent = (more: object) => verificationForm.safeParse({ version: '3', ...more })
const problems = (more: object) =>
  sent(more).error?.issues.map(({ message, path }) => [path.join('.'), message])

test('what is sent back has reasons, what is verified has none', () => {
  const costs = ' Thiếu phần dân tự góp. '
  const back = sent({ decision: 'sent_back', reasons: { costs, risks: '', steps: undefined } })
  expect(back.data).toEqual({ version: 3, decision: 'sent_back', reasons: { costs: costs.trim() } })
  expect(sent({ decision: 'verified' }).data).toEqual({ version: 3, decision: 'verified', reasons: {} })
  expect(sent({ decision: 'verified', reasons: { costs: '  ' } }).success).toBe(true)
  expect(problems({ decision: 'sent_back' })).toEqual([['decision', 'remarks_missing']])
  expect(problems({ decision: 'sent_back', reasons: { costs: ' ' } })).toEqual([
    ['decision', 'remarks_missing'],
  ])
  expect(problems({ decision: 'verified', reasons: { costs } })).toEqual([
    ['decision', 'remarks_with_verified'],
  ])
  expect(problems({})).toEqual([['decision', 'decision_missing']])
  expect(sent({ decision: 'sent_back', reasons: { nonsense: 'x' } }).success).toBe(false)
  expect(sent({ decision: 'sent_back', reasons: { costs: 'x'.repeat(1_001) } }).success).toBe(false)
})
