import { expect, test } from 'vitest'
import { db, inTransaction } from '#app/platform/db.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { withdrawModel } from '#app/features/models/withdraw-model.server.ts'
import { latestPlaces } from '#app/features/replications/lineage-queries.server.ts'
import { startReplication } from '#app/features/replications/start-replication.server.ts'
import { indexModels } from '#app/features/search/index-models.server.ts'
import {
  foundModelBySlug,
  foundModels,
  strongestModels,
  totals,
} from '#app/features/search/result-queries.server.ts'
import { guest } from '#app/permissions/actor.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anApprover, anEditor, holder } from '#tests/support/people.ts'
import { aReplication, startInput } from '#tests/support/replication-makers.ts'

const now = new Date('2026-11-24T03:00:00Z')
const reason = 'Số hộ thoát nghèo bị tính trùng; đang đối chiếu lại.'

async function anIndexedModel() {
  const model = await aModel()
  await inTransaction((tx) => indexModels(tx, [model.id]))
  return model
}

test('a withdrawn model leaves search, lists, counts and the front page, and its page stays with the reason', async () => {
  const model = await anIndexedModel()
  await aReplication({ of: model })
  expect(await strongestModels(6)).toEqual([model.id])
  const approver = anApprover()
  await withdrawModel(approver, model.slug, { version: 1, reason }, now)

  expect(await db.searchModel.count()).toBe(0)
  expect(await foundModels(guest, [model.id])).toEqual([])
  expect(await strongestModels(6)).toEqual([])
  expect(await totals()).toMatchObject({ models: 0, provinces: 0, replications: 1 })
  expect(await foundModelBySlug(guest, model.slug)).toEqual({ withdrawnAt: now, reason })
  const page = await modelForReading(model.slug)
  expect(page).toMatchObject({ withdrawnAt: now, withdrawReason: reason, revision: { number: 1 } })
  expect(await latestPlaces(model.id)).toHaveLength(1)
  expect(await db.model.findUniqueOrThrow({ where: { id: model.id } })).toMatchObject({
    withdrawnById: approver.id,
  })
  expect(await eventNames()).toEqual(['model.withdrawn'])
})

test('what is rolled back was never withdrawn', async () => {
  const model = await anIndexedModel()
  await expect(withdrawModel(anApprover(), model.slug, { version: 2, reason }, now)).rejects.toThrow()
  expect(await db.searchModel.count()).toBe(1)
})

test('a new revision publishes it again', async () => {
  const { id, slug } = await anIndexedModel()
  await withdrawModel(anApprover(), slug, { version: 1, reason }, now)
  await reopenModel(anEditor(), slug, now)
  const { version } = await db.modelDraft.findUniqueOrThrow({ where: { modelId: id } })
  await submitModel(anEditor(), slug, { version })
  await publishModel(anApprover(), slug, { version }, now)
  expect(await db.searchModel.count()).toBe(1)
  const model = await db.model.findUniqueOrThrow({ where: { id } })
  expect(model).toMatchObject({ slug, withdrawnAt: null, withdrawnById: null, withdrawReason: null })
})

test('nobody begins to replicate a withdrawn model', async () => {
  const { slug } = await aModel({ withdrawn: reason })
  const start = startReplication(anEditor(ELSEWHERE), slug, startInput(), now)
  await expect(start).rejects.toMatchObject({ kind: 'rule_broken', code: 'model_withdrawn' })
})

test('two presses withdraw once', async () => {
  const { slug } = await aModel()
  const presses = [1, 2].map(() => withdrawModel(anApprover(), slug, { version: 1, reason }, now))
  const outcomes = (await Promise.allSettled(presses)).map(({ status }) => status)
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected'])
  expect(await eventNames()).toEqual(['model.withdrawn'])
})

test.each([
  ['was never published', async () => (await aDraft()).slug, 1, 'not_published'],
  ['is withdrawn already', async () => (await aModel({ withdrawn: reason })).slug, 1, 'model_withdrawn'],
  ['has another revision than was read', async () => (await aModel()).slug, 3, 'revision_changed'],
])('a model that %s is not withdrawn', async (_, make, version, code) => {
  const slug = await make()
  const attempt = withdrawModel(anApprover(), slug, { version, reason }, now)
  await expect(attempt).rejects.toMatchObject({ kind: 'conflict', code })
})

test.each([
  ['an editor of the commune', anEditor(), 'forbidden'],
  ['a reviewer of the province', holder('reviewer', '15'), 'forbidden'],
  ['an approver of another commune', anApprover(ELSEWHERE), 'not_found'],
])('%s withdraws nothing', async (_, stranger, kind) => {
  const { slug } = await aModel()
  const attempt = withdrawModel(stranger, slug, { version: 1, reason }, now)
  await expect(attempt).rejects.toMatchObject({ kind })
})
