import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { draftOf } from '#app/features/models/draft-rules.ts'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anEditor } from '#tests/support/people.ts'

test('a draft that was never published goes with its model', async () => {
  const { slug } = await aDraft()
  await discardDraft(anEditor(), slug, { version: 1 })
  expect(await db.model.count()).toBe(0)
  expect(await eventNames()).toEqual(['model.draft_discarded'])
})

test('a draft upon a published model leaves what is published', async () => {
  const { id, slug } = await aModel()
  await reopenModel(anEditor(), slug)
  const { version } = await db.modelDraft.findUniqueOrThrow({ where: { modelId: id } })
  await discardDraft(anEditor(), slug, { version })
  expect((await modelForReading(slug))?.revision.number).toBe(1)
})

test('a draft that changed since, or waits for the approver, is not thrown away', async () => {
  const [changed, waiting] = [await aDraft(), await aDraft({ submitted: true })]
  await expect(discardDraft(anEditor(), changed.slug, { version: 9 })).rejects.toMatchObject({
    code: 'draft_changed',
  })
  await expect(discardDraft(anEditor(), waiting.slug, { version: 1 })).rejects.toMatchObject({
    code: 'draft_submitted',
  })
})

test('a stranger throws nothing away', async () => {
  const { slug } = await aDraft()
  const attempt = discardDraft(anEditor(ELSEWHERE), slug, { version: 1 })
  await expect(attempt).rejects.toMatchObject({ kind: 'not_found' })
})

test('editing a published model begins with what it says, once', async () => {
  const { id, slug, content } = await aModel()
  await Promise.all([reopenModel(anEditor(), slug), reopenModel(anEditor(), slug)])
  expect(draftOf(await db.modelDraft.findUniqueOrThrow({ where: { modelId: id } }))).toEqual(
    draftOf({ content }),
  )
  expect(await eventNames()).toEqual(['model.reopened'])
})
