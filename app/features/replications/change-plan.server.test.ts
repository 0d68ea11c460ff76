import { expect, test } from 'vitest'
import { changePlan } from '#app/features/replications/change-plan.server.ts'
import { replicationById } from '#app/features/replications/queries.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anApprover, anEditor, holder } from '#tests/support/people.ts'
import { aReplication, planInput } from '#tests/support/replication-makers.ts'

test('a plan is changed as a whole', async () => {
  const { id } = await aReplication()
  const input = planInput()
  await changePlan(anEditor(ELSEWHERE), id, input)

  const plan = await replicationById(id)
  expect(plan).toMatchObject({
    version: 2,
    households: 30,
    adaptations: input.adaptations,
    costs: input.costs,
  })
  expect(plan.startedOn).toEqual(new Date('2025-01-15'))
  expect(plan.milestones).toEqual([
    { position: 1, title: 'Họp thôn', dueOn: new Date('2025-02-01'), doneOn: new Date('2025-02-03') },
    { position: 2, title: 'Giao giống', dueOn: new Date('2025-05-01'), doneOn: null },
  ])
  expect(await eventNames()).toEqual(['replication.changed'])
})

test('whoever saves second sees both plans, and nothing is lost', async () => {
  const { id } = await aReplication()
  const first = planInput({ adaptations: 'Nuôi nhốt thay vì chăn thả.' })
  await changePlan(anEditor(ELSEWHERE), id, first)

  const second = planInput({ households: 12 })
  const attempt = changePlan(anApprover(ELSEWHERE), id, second)
  await expect(attempt).rejects.toMatchObject({
    kind: 'conflict',
    code: 'plan_changed',
    details: { theirs: { ...first, version: 2 } },
  })
  expect((await replicationById(id)).households).toBe(30)

  await changePlan(anApprover(ELSEWHERE), id, { ...second, version: 2 })
  expect(await replicationById(id)).toMatchObject({ households: 12, version: 3 })
})

test('a change whose answer was lost is a success when it comes again, and changes nothing', async () => {
  const { id } = await aReplication()
  const input = planInput()
  await changePlan(anEditor(ELSEWHERE), id, input)
  await expect(changePlan(anEditor(ELSEWHERE), id, input)).resolves.toEqual({ id })
  expect((await replicationById(id)).version).toBe(2)
  expect(await eventNames()).toEqual(['replication.changed'])
})

test('of two who save at once one wins and one is told', async () => {
  const { id } = await aReplication()
  const saves = [10, 20].map((households) => changePlan(anEditor(ELSEWHERE), id, planInput({ households })))
  const outcomes = (await Promise.allSettled(saves)).map(({ status }) => status)
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected'])
  expect((await replicationById(id)).version).toBe(2)
  expect(await eventNames()).toEqual(['replication.changed'])
})

test.each(['completed', 'stopped'] as const)('a plan that is %s stays as it is', async (state) => {
  const { id } = await aReplication({ state })
  const attempt = changePlan(anEditor(ELSEWHERE), id, planInput())
  await expect(attempt).rejects.toMatchObject({ kind: 'rule_broken', code: 'already_closed' })
  expect((await replicationById(id)).milestones).toHaveLength(2)
})

test.each([
  ['an editor of the commune the model comes from', anEditor(HERE)],
  ['a reviewer of the province', holder('reviewer', '40')],
])('%s changes nothing', async (_, stranger) => {
  const { id } = await aReplication()
  await expect(changePlan(stranger, id, planInput())).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await eventNames()).toEqual([])
})

test.each(['00000000-0000-7000-8000-000000000000', 'x', '1', '../1', ''])(
  'no plan has the id "%s"',
  async (id) => {
    await expect(changePlan(anEditor(ELSEWHERE), id, planInput())).rejects.toMatchObject({
      kind: 'not_found',
    })
  },
)
