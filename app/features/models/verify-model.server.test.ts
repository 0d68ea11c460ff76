import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { remarksOn } from '#app/features/models/verification-queries.server.ts'
import { verifyModel } from '#app/features/models/verify-model.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { aPerson, anApprover, anEditor, holder } from '#tests/support/people.ts'

const now = new Date('2026-11-24T03:00:00Z')
const reviewer = holder('reviewer', '15')
const yes = { version: 1, decision: 'verified', reasons: {} } as const
const no = { version: 1, decision: 'sent_back', reasons: { costs: 'Thiếu phần dân tự góp.' } } as const

async function published(slug: string, version: number) {
  await submitModel(anEditor(), slug, { version })
  return publishModel(anApprover(), slug, { version }, now)
}

test('a verified revision says which unit verified it and when', async () => {
  const { slug, revisionId } = await aModel()
  await verifyModel(reviewer, slug, yes, now)
  const model = await modelForReading(slug)
  expect(model?.verification).toMatchObject({ decision: 'verified', decidedAt: now, unit: { code: '15' } })
  expect(await db.verification.findUniqueOrThrow({ where: { revisionId } })).toMatchObject({
    decidedById: reviewer.id,
    reasons: {},
  })
  expect(await eventNames()).toEqual(['model.verified'])
})

test('what is sent back stays published, and its unit reads why', async () => {
  const { id, slug } = await aModel()
  await verifyModel(reviewer, slug, no, now)
  expect(await remarksOn(id)).toEqual(no.reasons)
  expect((await modelForReading(slug))?.revision.number).toBe(1)
  expect(await eventNames()).toEqual(['model.sent_back'])
})

test('the next revision is judged anew, and old remarks are gone with the old text', async () => {
  const { id, slug } = await aModel()
  await verifyModel(reviewer, slug, no, now)
  await reopenModel(anEditor(), slug, now)
  const { version } = await db.modelDraft.findUniqueOrThrow({ where: { modelId: id } })
  expect(await remarksOn(id)).toEqual(no.reasons)
  await published(slug, version)
  expect(await remarksOn(id)).toEqual({})
  expect((await modelForReading(slug))?.verification).toBeNull()
  await verifyModel(reviewer, slug, { ...yes, version: 2 }, now)
  expect((await modelForReading(slug))?.verification?.decision).toBe('verified')
})

test('two reviewers at once make one decision', async () => {
  const { slug } = await aModel()
  const both = [verifyModel(reviewer, slug, yes, now), verifyModel(holder('reviewer', 'VN'), slug, no, now)]
  const outcomes = await Promise.allSettled(both)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.verification.count()).toBe(1)
  expect(await eventNames()).toHaveLength(1)
})

test.each([
  ['was never published', async () => (await aDraft()).slug, yes, 'not_published'],
  ['was withdrawn', async () => (await aModel({ withdrawn: 'Tính trùng.' })).slug, yes, 'model_withdrawn'],
  [
    'has another revision than was read',
    async () => (await aModel()).slug,
    { ...yes, version: 2 },
    'revision_changed',
  ],
])('a model that %s is not decided upon', async (_, make, input, code) => {
  const slug = await make()
  await expect(verifyModel(reviewer, slug, input, now)).rejects.toMatchObject({ kind: 'conflict', code })
  expect(await eventNames()).toEqual([])
})

test('a decision cannot be changed or deleted, not even by hand', async () => {
  const { slug, revisionId } = await aModel()
  await verifyModel(reviewer, slug, yes, now)
  const where = { revisionId }
  await expect(db.verification.update({ where, data: { decidedAt: new Date() } })).rejects.toThrow()
  await expect(db.verification.delete({ where })).rejects.toThrow()
  const other = await aModel()
  const data = { revisionId: other.revisionId, unitCode: '15', decidedAt: now }
  await expect(db.verification.create({ data: { ...data, decision: 'sent_back' } })).rejects.toThrow()
})

test('whoever published a text does not verify it later in another role', async () => {
  const { slug } = await aDraft({ submitted: true })
  const approver = anApprover()
  const model = await publishModel(approver, slug, { version: 1 }, now)
  const promoted = aPerson([{ role: 'reviewer', unitCode: 'VN' }], { id: approver.id })
  await expect(verifyModel(promoted, model.slug, yes, now)).rejects.toMatchObject({ code: 'own_revision' })
})

test('a demonstration is verified in the name of the province', async () => {
  const { slug } = await aModel({ example: true })
  await verifyModel(systemActor('reviewer of the province'), slug, yes, now)
  expect(await db.verification.findFirstOrThrow()).toMatchObject({ unitCode: '15', decidedById: null })
})

test.each([
  ['somebody without a role', aPerson(), 'not_found'],
  ['an approver of the commune', anApprover(), 'forbidden'],
  ['a reviewer of another province', holder('reviewer', '40'), 'not_found'],
])('%s verifies nothing', async (_, stranger, kind) => {
  const { slug } = await aModel()
  await expect(verifyModel(stranger, slug, yes, now)).rejects.toMatchObject({ kind })
})
