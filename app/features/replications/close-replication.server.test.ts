import { expect, test } from 'vitest'
import { guest } from '#app/permissions/actor.ts'
import { closeReplication } from '#app/features/replications/close-replication.server.ts'
import { replicationById } from '#app/features/replications/queries.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anApprover, anEditor, holder } from '#tests/support/people.ts'
import { aReplication } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')
const completed = { ending: 'completed', reason: '', reasonFor: 'public' } as const
const stopped = {
  ending: 'stopped',
  reason: 'Dịch tai xanh, các hộ phải tiêu hủy đàn.',
  reasonFor: 'public',
} as const

test('what was reported on can be completed', async () => {
  const { id } = await aReplication({ state: 'active' })
  await closeReplication(anApprover(ELSEWHERE), id, completed, now)
  expect(await replicationById(guest, id)).toMatchObject({
    state: 'completed',
    completedAt: now,
    stopReason: null,
  })
  expect(await eventNames()).toEqual(['replication.completed'])
})

test.each(['planned', 'active'] as const)(
  'a plan that is %s can be stopped, and the reason stays',
  async (state) => {
    const { id } = await aReplication({ state })
    await closeReplication(anEditor(ELSEWHERE), id, stopped, now)
    expect(await replicationById(guest, id)).toMatchObject({
      state: 'stopped',
      stoppedAt: now,
      stopReason: stopped.reason,
    })
    expect(await eventNames()).toEqual(['replication.stopped'])
  },
)

test('nothing is completed that was never reported on', async () => {
  const { id } = await aReplication()
  const attempt = closeReplication(anEditor(ELSEWHERE), id, completed, now)
  await expect(attempt).rejects.toMatchObject({ kind: 'rule_broken', code: 'nothing_reported' })
})

test.each(['completed', 'stopped'] as const)('a plan that is %s is not closed again', async (state) => {
  const { id } = await aReplication({ state })
  for (const closure of [completed, stopped]) {
    const attempt = closeReplication(anEditor(ELSEWHERE), id, closure, now)
    await expect(attempt).rejects.toMatchObject({ kind: 'rule_broken', code: 'already_closed' })
  }
  expect((await replicationById(guest, id)).state).toBe(state)
})

test('completing and stopping at once leaves one of the two', async () => {
  const { id } = await aReplication({ state: 'active' })
  const closures = [completed, stopped].map((closure) =>
    closeReplication(anEditor(ELSEWHERE), id, closure, now),
  )
  const outcomes = (await Promise.allSettled(closures)).map(({ status }) => status)
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected'])
  expect(await eventNames()).toHaveLength(1)
})

test.each([
  ['an editor of the commune the model comes from', anEditor(HERE)],
  ['a council member of the place', holder('council_member', ELSEWHERE)],
])('%s closes nothing', async (_, stranger) => {
  const { id } = await aReplication({ state: 'active' })
  await expect(closeReplication(stranger, id, stopped, now)).rejects.toMatchObject({ kind: 'forbidden' })
  expect((await replicationById(guest, id)).state).toBe('active')
})
