import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anApprover, anEditor, holder } from '#tests/support/people.ts'

const now = new Date('2026-11-24T03:00:00Z')

test('what the approver publishes is what the public reads', async () => {
  const draft = await aDraft({ submitted: true })
  const { slug } = await publishModel(anApprover(), draft.slug, { version: 1 }, now)
  expect(slug).toMatch(/^nuoi-bo-sinh-san-quay-vong-[0-9a-z]{8}$/)

  const model = await modelForReading(slug)
  const { photos: _, ...text } = draft.content
  expect(model?.revision).toMatchObject({ ...text, number: 1, publishedAt: now, totalCostVnd: 620_000_000n })
  expect(model?.revision.html.risks).toBe('<p>Phần risks của mô hình.</p>')
  expect(await db.modelDraft.count()).toBe(0)
  expect(await eventNames()).toEqual(['model.published'])
})

test('a second publication makes a new revision under the same address', async () => {
  const model = await aModel()
  await reopenModel(anEditor(), model.slug)
  const { version } = await db.modelDraft.findUniqueOrThrow({ where: { modelId: model.id } })
  await submitModel(anEditor(), model.slug, { version })
  const again = await publishModel(anApprover(), model.slug, { version }, now)
  expect(again.slug).toBe(model.slug)
  expect(await db.modelRevision.count({ where: { modelId: model.id } })).toBe(2)
  expect((await modelForReading(model.slug))?.revision.number).toBe(2)
})

test('a revision cannot be changed or deleted, not even by hand', async () => {
  const { revisionId, content } = await aModel()
  const where = { id: revisionId }
  await expect(db.modelRevision.update({ where, data: { title: 'Khác hẳn' } })).rejects.toThrow()
  await expect(db.modelRevision.delete({ where })).rejects.toThrow()
  expect((await db.modelRevision.findUniqueOrThrow({ where })).title).toBe(content.title)
})

test.each([
  ['was not submitted', () => aDraft(), 'not_submitted'],
  ['is published already', () => aModel(), 'draft_gone'],
])('a draft that %s is not published', async (_, make, code) => {
  const { slug } = await make()
  await expect(publishModel(anApprover(), slug, { version: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    code,
  })
  expect(await eventNames()).toEqual([])
})

test('another version than the one that was read is not published', async () => {
  const { slug } = await aDraft({ submitted: true })
  await expect(publishModel(anApprover(), slug, { version: 7 })).rejects.toMatchObject({
    code: 'draft_changed',
  })
})

test('an incomplete draft is not published, however it came to be submitted', async () => {
  const { slug } = await aDraft({ submitted: true, complete: false })
  await expect(publishModel(anApprover(), slug, { version: 1 })).rejects.toMatchObject({
    code: 'draft_incomplete',
  })
})

test('two presses publish once', async () => {
  const { id, slug } = await aDraft({ submitted: true })
  const presses = [1, 2].map(() => publishModel(anApprover(), slug, { version: 1 }))
  const outcomes = (await Promise.allSettled(presses)).map((outcome) => outcome.status)
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.modelRevision.count({ where: { modelId: id } })).toBe(1)
})

test.each([
  ['an editor of the commune', anEditor(), 'forbidden'],
  ['a reviewer of the province', holder('reviewer', '15'), 'forbidden'],
  ['an approver of another commune', anApprover(ELSEWHERE), 'not_found'],
])('%s publishes nothing', async (_, stranger, kind) => {
  const { slug } = await aDraft({ submitted: true })
  await expect(publishModel(stranger, slug, { version: 1 })).rejects.toMatchObject({ kind })
})
