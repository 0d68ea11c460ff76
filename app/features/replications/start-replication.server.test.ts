import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startReplication } from '#app/features/replications/start-replication.server.ts'
import { replicationById } from '#app/features/replications/queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, anApprover, anEditor, aPerson, holder } from '#tests/support/people.ts'
import { startInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')

test('a plan takes over costs and steps of the published revision', async () => {
  const model = await aModel()
  const editor = anEditor(ELSEWHERE)
  const { id } = await startReplication(editor, model.slug, startInput(), now)

  const plan = await replicationById(id)
  expect(plan).toMatchObject({
    households: 40,
    state: 'planned',
    version: 1,
    revision: { number: 1 },
    outcomes: [],
  })
  expect(plan.costs).toEqual(model.content.costs.map((row) => ({ ...row, sourceAmountVnd: row.amountVnd })))
  expect(plan.milestones.map(({ title, doneOn }) => [title, doneOn])).toEqual(
    model.content.steps.map((step) => [step, null]),
  )
  expect(plan.milestones.at(-1)?.dueOn).toEqual(new Date('2028-12-01'))
  expect(await eventNames()).toEqual(['replication.started'])
  expect(await db.replication.findFirst()).toMatchObject({ createdById: editor.id, createdAt: now })
})

test('a plan keeps the revision it began from when the model is published anew', async () => {
  const model = await aModel()
  const { id } = await startReplication(anEditor(ELSEWHERE), model.slug, startInput(), now)
  const { id: revisionId, ...row } = await db.modelRevision.findUniqueOrThrow({
    where: { id: model.revisionId },
  })
  const second = await db.modelRevision.create({
    data: {
      ...row,
      number: 2,
      title: 'Nuôi bò theo nhóm hộ',
      content: row.content ?? {},
      html: row.html ?? {},
    },
  })
  await db.model.update({ where: { id: model.id }, data: { publishedRevisionId: second.id } })

  const plan = await replicationById(id)
  expect(plan.revision).toMatchObject({ number: 1, title: model.content.title })
  expect(plan.model.publishedRevision?.number).toBe(2)
  expect(revisionId).toBe(model.revisionId)
})

test('the same form with another text is refused, the same text is the same plan', async () => {
  const [model, editor, input] = [await aModel(), anEditor(ELSEWHERE), startInput()]
  const first = await startReplication(editor, model.slug, input, now)
  expect(await startReplication(editor, model.slug, input, now)).toEqual(first)
  const other = startReplication(editor, model.slug, { ...input, households: 41 }, now)
  await expect(other).rejects.toMatchObject({ kind: 'conflict', code: 'form_answered' })
  expect(await db.replication.count()).toBe(1)
})

test('a province replicates in its own name, reached from the province or the country', async () => {
  const model = await aModel()
  for (const actor of [anEditor('40'), holder('approver', 'VN')]) {
    await startReplication(actor, model.slug, startInput({ unitCode: '40' }), now)
  }
  expect(await db.replication.count({ where: { unitCode: '40' } })).toBe(2)
})

test.each([
  ['the commune the model comes from', anApprover(), { unitCode: HERE }, 'own_place'],
  [
    'a start more than a year ahead',
    anEditor(ELSEWHERE),
    { startedOn: '2027-12-01' },
    'starts_too_far_ahead',
  ],
] as const)('refused: %s', async (_, actor, input, code) => {
  const { slug } = await aModel()
  const attempt = startReplication(actor, slug, startInput(input), now)
  await expect(attempt).rejects.toMatchObject({ kind: 'rule_broken', code })
  expect([await db.replication.count(), await eventNames()]).toEqual([0, []])
})

test('refused: a unit that no longer stands', async () => {
  const { slug } = await aModel()
  await db.unit.update({ where: { code: ELSEWHERE }, data: { validTo: new Date('2026-06-01') } })
  try {
    const attempt = startReplication(anEditor(ELSEWHERE), slug, startInput(), now)
    await expect(attempt).rejects.toMatchObject({ kind: 'rule_broken', code: 'unit_closed' })
  } finally {
    await db.unit.update({ where: { code: ELSEWHERE }, data: { validTo: null } })
  }
})

test.each([
  ['a draft, even one of the same commune', async () => (await aDraft({ unitCode: ELSEWHERE })).slug],
  ['a model that never was', async () => 'khong-co-mo-hinh-nay'],
])('nothing is replicated from %s', async (_, slugOf) => {
  const attempt = startReplication(anEditor(ELSEWHERE), await slugOf(), startInput(), now)
  await expect(attempt).rejects.toMatchObject({ kind: 'not_found', details: {} })
})

test('a unit that never was is not found', async () => {
  const { slug } = await aModel()
  const attempt = startReplication(holder('editor', 'VN'), slug, startInput({ unitCode: '99999' }), now)
  await expect(attempt).rejects.toMatchObject({ kind: 'not_found' })
})

test.each([
  ['somebody without a role', aPerson()],
  ['an editor of another commune', anEditor(HERE)],
  ['a reviewer of the province', holder('reviewer', '40')],
])('%s replicates nothing', async (_, stranger) => {
  const { slug } = await aModel()
  const attempt = startReplication(stranger, slug, startInput(), now)
  await expect(attempt).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await db.replication.count()).toBe(0)
})

test('two clicks, also at once, make one plan and both lead to it', async () => {
  const { slug } = await aModel()
  const editor = anEditor(ELSEWHERE)
  const input = startInput()
  const made = await Promise.all([1, 2, 3].map(() => startReplication(editor, slug, input, now)))
  expect(new Set(made.map(({ id }) => id)).size).toBe(1)
  expect(await startReplication(editor, slug, input, now)).toEqual(made[0])
  expect(await db.replication.findMany({ select: { households: true } })).toEqual([{ households: 40 }])
  expect(await eventNames()).toEqual(['replication.started'])
})

test('the key of a form somebody else sent opens nothing', async () => {
  const { slug } = await aModel()
  const formKey = randomUUID()
  await startReplication(anEditor(ELSEWHERE), slug, startInput({ formKey }), now)
  const attempt = startReplication(anEditor(ELSEWHERE), slug, startInput({ formKey }), now)
  await expect(attempt).rejects.toMatchObject({ kind: 'conflict', code: 'form_expired' })
})
