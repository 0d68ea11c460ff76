import { expect, test } from 'vitest'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { modelBySlug } from '#app/features/models/queries.server.ts'
import { changePlan } from '#app/features/replications/change-plan.server.ts'
import { closeReplication } from '#app/features/replications/close-replication.server.ts'
import { deriveModel } from '#app/features/replications/derive-model.server.ts'
import { parentOf } from '#app/features/replications/lineage-queries.server.ts'
import { reportOutcome } from '#app/features/replications/report-outcome.server.ts'
import type { DraftContent } from '#app/features/models/schema.ts'
import { toPlainText } from '#app/lib/rich-text.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, anEditor } from '#tests/support/people.ts'
import { aReplication, outcomeInput, planInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')
const editor = anEditor(ELSEWHERE)

async function aCompletedPlan() {
  const plan = await aReplication({ state: 'active' })
  const adapted = [{ part: 'approach', what: 'Nuôi nhốt thay vì chăn thả', why: 'Ít bãi cỏ' }] as const
  await changePlan(editor, plan.id, planInput({ hamlet: 'bản Xiêng Hương', adapted: [...adapted] }))
  await reportOutcome(editor, plan.id, outcomeInput({ worked: 'as_expected' }), now)
  await closeReplication(editor, plan.id, { ending: 'completed', reason: '', reasonFor: 'public' }, now)
  return plan
}

test('a completed plan becomes a draft with its own figures, and the model keeps where it came from', async () => {
  const plan = await aCompletedPlan()
  const { slug } = await deriveModel(editor, plan.id, now)

  const model = await modelBySlug(slug)
  const content = model.draft?.content as unknown as DraftContent
  expect(model).toMatchObject({ unitCode: ELSEWHERE, published: false })
  expect(content.title).toContain('Bản Xiêng Hương')
  expect(content).toMatchObject({ households: 30, steps: ['Họp thôn', 'Giao giống'], photos: [] })
  expect(content.costs).toMatchObject([{ item: 'Bò cái giống', amountVnd: 12_000_000 }])
  expect(content.results).toMatchObject([
    { metric: 'households-escaped', value: 9, on: '2026-01-05', households: 22 },
  ])
  expect(toPlainText(content.sections.approach!)).toContain('Nuôi nhốt thay vì chăn thả. Ít bãi cỏ.')
  expect(toPlainText(content.sections.lessons!)).toContain('Sau 12 tháng: Cần tiêm phòng')
  expect(await parentOf(model.id)).toMatchObject({ planId: plan.id })
  expect((await eventNames()).at(-1)).toBe('replication.became_model')
})

test('asked twice, also at once, one plan becomes one model', async () => {
  const { id } = await aCompletedPlan()
  const made = await Promise.all([1, 2].map(() => deriveModel(editor, id, now)))
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(1)
  expect(await db.model.count({ where: { parentReplicationId: id } })).toBe(1)
})

test('a draft that was thrown away leaves the way open for another', async () => {
  const { id } = await aCompletedPlan()
  const { slug } = await deriveModel(editor, id, now)
  await discardDraft(editor, slug, { version: 1 })
  expect((await deriveModel(editor, id, now)).slug).not.toBe(slug)
})

test.each(['planned', 'active', 'stopped'] as const)('a plan that is %s becomes no model', async (state) => {
  const { id } = await aReplication({ state })
  await expect(deriveModel(editor, id, now)).rejects.toMatchObject({ code: 'not_completed' })
  expect(await eventNames()).toEqual([])
})

test('nobody of another unit makes it a model', async () => {
  const { id } = await aReplication({ state: 'completed' })
  await expect(deriveModel(anEditor(HERE), id, now)).rejects.toMatchObject({ kind: 'forbidden' })
})

test('where a model came from never changes', async () => {
  const { id } = await aCompletedPlan()
  const { slug } = await deriveModel(editor, id, now)
  const other = await aReplication({ state: 'completed' })
  await expect(
    db.model.update({ where: { slug }, data: { parentReplicationId: other.id } }),
  ).rejects.toThrow()
})
