import { expect, test } from 'vitest'
import { lineageFacts } from '#app/features/replications/lineage-facts.ts'
import { replicationById, replicationsOf } from '#app/features/replications/queries.server.ts'
import { reportOutcome } from '#app/features/replications/report-outcome.server.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anEditor, holder } from '#tests/support/people.ts'
import { aReplication, outcomeInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')

test('an outcome stands with the model it came from', async () => {
  const { id, modelId } = await aReplication()
  const input = outcomeInput({ worked: 'as_expected' })
  await reportOutcome(anEditor(ELSEWHERE), id, input, now)

  const { on, ...said } = input
  expect((await replicationById(id)).outcomes).toEqual([{ ...said, on: new Date(on) }])
  const { rate, rows } = lineageFacts(await replicationsOf(modelId))
  expect(rate).toEqual({ worked: 1, measured: 1, running: 1, stopped: 0, total: 1 })
  expect(rows).toMatchObject([{ id, state: 'active', outcome: { months: 12, worked: 'as_expected' } }])
  expect(await eventNames()).toEqual(['replication.reported'])
})

test('a failure is reported the same way, also after a stop', async () => {
  const { id } = await aReplication({ state: 'stopped' })
  await reportOutcome(anEditor(ELSEWHERE), id, outcomeInput({ worked: 'failed', householdsEscaped: 0 }), now)
  expect(await replicationById(id)).toMatchObject({ state: 'stopped', outcomes: [{ worked: 'failed' }] })
})

test('the same report once more is a success and changes nothing', async () => {
  const { id } = await aReplication()
  const report = () => reportOutcome(anEditor(ELSEWHERE), id, outcomeInput(), now)
  await report()
  await expect(report()).resolves.toEqual({ id })
  expect(await eventNames()).toEqual(['replication.reported'])
})

test('the same months a second time conflict, and the first report stays', async () => {
  const { id } = await aReplication()
  await reportOutcome(anEditor(ELSEWHERE), id, outcomeInput(), now)
  const attempt = reportOutcome(anEditor(ELSEWHERE), id, outcomeInput({ worked: 'better' }), now)
  await expect(attempt).rejects.toMatchObject({ kind: 'conflict', code: 'outcome_reported' })
  expect((await replicationById(id)).outcomes).toMatchObject([{ worked: 'partly' }])
  expect(await eventNames()).toEqual(['replication.reported'])
})

test('two at once report once', async () => {
  const { id } = await aReplication()
  const reports = ([4, 5] as const).map((householdsEscaped) =>
    reportOutcome(anEditor(ELSEWHERE), id, outcomeInput({ householdsEscaped }), now),
  )
  const outcomes = (await Promise.allSettled(reports)).map(({ status }) => status)
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.outcome.count()).toBe(1)
})

test('6, 12 and 24 months are three reports', async () => {
  const { id } = await aReplication({ startedOn: '2024-01-01' })
  for (const months of [24, 6, 12] as const)
    await reportOutcome(anEditor(ELSEWHERE), id, outcomeInput({ months }), now)
  expect((await replicationById(id)).outcomes.map(({ months }) => months)).toEqual([6, 12, 24])
})

test.each([
  ['before a month ahead of the anniversary', { on: '2025-11-30' }, 'too_early'],
  ['tomorrow in Vietnam', { on: '2026-11-25' }, 'in_the_future'],
])('refused: %s', async (_, input, code) => {
  const { id } = await aReplication()
  const attempt = reportOutcome(anEditor(ELSEWHERE), id, outcomeInput(input), now)
  await expect(attempt).rejects.toMatchObject({
    kind: 'rule_broken',
    code,
    details: { earliest: '01/12/2025' },
  })
  expect([await db.outcome.count(), await eventNames()]).toEqual([0, []])
})

test.each([
  ['an editor of the commune the model comes from', anEditor(HERE)],
  ['an administrator of the place', holder('administrator', ELSEWHERE)],
])('%s reports nothing', async (_, stranger) => {
  const { id } = await aReplication()
  await expect(reportOutcome(stranger, id, outcomeInput(), now)).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await db.outcome.count()).toBe(0)
})
