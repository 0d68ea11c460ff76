import { expect, test } from 'vitest'
import { recordProgress } from '#app/features/replications/record-progress.server.ts'
import { replicationById } from '#app/features/replications/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anEditor, holder } from '#tests/support/people.ts'
import { aReplication, progressInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')

test('the first report makes the plan active and ticks the milestones it names', async () => {
  const { id } = await aReplication()
  await recordProgress(anEditor(ELSEWHERE), id, progressInput(), now)

  const plan = await replicationById(id)
  expect(plan).toMatchObject({ state: 'active', activatedAt: now })
  expect(plan.progress).toMatchObject([{ on: new Date('2025-06-01'), households: 22 }])
  expect(plan.milestones.map(({ doneOn }) => doneOn)).toEqual([new Date('2025-06-01'), null])
  expect(await eventNames()).toEqual(['replication.reported'])
})

test('a later report leaves the day a milestone was first reached', async () => {
  const { id } = await aReplication()
  await recordProgress(anEditor(ELSEWHERE), id, progressInput(), now)
  await recordProgress(anEditor(ELSEWHERE), id, progressInput({ on: '2025-09-01', done: [1, 2] }), now)
  const { milestones, activatedAt } = await replicationById(id)
  expect(milestones.map(({ doneOn }) => doneOn)).toEqual([new Date('2025-06-01'), new Date('2025-09-01')])
  expect(activatedAt).toEqual(now)
})

test('two clicks, also at once, write one report', async () => {
  const { id } = await aReplication()
  const input = progressInput()
  await Promise.all([1, 2, 3].map(() => recordProgress(anEditor(ELSEWHERE), id, input, now)))
  expect(await db.progressEntry.count()).toBe(1)
  expect(await eventNames()).toEqual(['replication.reported'])
})

test('the same form with another text is refused', async () => {
  const { id } = await aReplication()
  const input = progressInput()
  await recordProgress(anEditor(ELSEWHERE), id, input, now)
  const other = recordProgress(anEditor(ELSEWHERE), id, { ...input, done: [1, 2] }, now)
  await expect(other).rejects.toMatchObject({ kind: 'conflict', code: 'form_answered' })
  expect(await db.progressEntry.count()).toBe(1)
})

test('the key of a report on another plan is refused and writes nothing', async () => {
  const input = progressInput()
  const [first, second] = [await aReplication(), await aReplication()]
  await recordProgress(anEditor(ELSEWHERE), first.id, input, now)
  const attempt = recordProgress(anEditor(ELSEWHERE), second.id, input, now)
  await expect(attempt).rejects.toMatchObject({ kind: 'conflict', code: 'form_expired' })
  expect(await db.progressEntry.count()).toBe(1)
})

test.each([
  ['a day before the start', { on: '2024-12-31' }, 'before_start'],
  ['tomorrow in Vietnam', { on: '2026-11-25' }, 'in_the_future'],
])('refused: %s', async (_, input, code) => {
  const { id } = await aReplication()
  const attempt = recordProgress(anEditor(ELSEWHERE), id, progressInput(input), now)
  await expect(attempt).rejects.toMatchObject({ kind: 'rule_broken', code })
  expect((await replicationById(id)).state).toBe('planned')
})

test('just after midnight in Vietnam the new day can be reported, whatever the day elsewhere', async () => {
  const { id } = await aReplication()
  const midnight = new Date('2026-11-24T17:00:01Z')
  await recordProgress(anEditor(ELSEWHERE), id, progressInput({ on: '2026-11-25' }), midnight)
  expect(await db.progressEntry.count()).toBe(1)
})

test('a stopped plan takes no more reports, a completed one does', async () => {
  const [stopped, completed] = [
    await aReplication({ state: 'stopped' }),
    await aReplication({ state: 'completed' }),
  ]
  const attempt = recordProgress(anEditor(ELSEWHERE), stopped.id, progressInput(), now)
  await expect(attempt).rejects.toMatchObject({ kind: 'rule_broken', code: 'already_closed' })
  await recordProgress(anEditor(ELSEWHERE), completed.id, progressInput(), now)
  expect((await replicationById(completed.id)).state).toBe('completed')
})

test.each([
  ['an editor of the commune the model comes from', anEditor(HERE)],
  ['a moderator of the place', holder('moderator', ELSEWHERE)],
])('%s reports nothing', async (_, stranger) => {
  const { id } = await aReplication()
  await expect(recordProgress(stranger, id, progressInput(), now)).rejects.toMatchObject({
    kind: 'forbidden',
  })
  expect(await db.progressEntry.count()).toBe(0)
})
