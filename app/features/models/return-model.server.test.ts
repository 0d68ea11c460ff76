import { describe, expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { returnModel } from '#app/features/models/return-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { takeBackModel } from '#app/features/models/take-back-model.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anApprover, anEditor } from '#tests/support/people.ts'

const reason = 'Chưa nêu rõ chi phí chuồng trại của từng hộ.'
const draftRow = (modelId: string) => db.modelDraft.findUniqueOrThrow({ where: { modelId } })

describe('sending a draft to the approver', () => {
  test('a complete draft goes, and an earlier return is forgotten', async () => {
    const { id, slug } = await aDraft({ submitted: true })
    await returnModel(anApprover(), slug, { version: 1, reason })
    const editor = anEditor()
    await submitModel(editor, slug, { version: 1 })
    expect(await draftRow(id)).toMatchObject({
      submittedById: editor.id,
      returnedAt: null,
      returnReason: null,
    })
    expect(await eventNames()).toEqual(['model.returned', 'model.submitted'])
  })

  test.each([
    ['incomplete', { complete: false }, 1, 'draft_incomplete'],
    ['already sent', { submitted: true }, 1, 'draft_submitted'],
    ['changed since it was read', {}, 2, 'draft_changed'],
  ])('a draft that is %s does not go', async (_, made, version, code) => {
    const { slug } = await aDraft(made)
    await expect(submitModel(anEditor(), slug, { version })).rejects.toMatchObject({ code })
    expect(await eventNames()).toEqual([])
  })
})

describe('sending it back', () => {
  test('the editors read the reason, and can write again', async () => {
    const { id, slug } = await aDraft({ submitted: true })
    const approver = anApprover()
    await returnModel(approver, slug, { version: 1, reason })
    expect(await draftRow(id)).toMatchObject({
      submittedAt: null,
      returnedById: approver.id,
      returnReason: reason,
    })
  })

  test('a draft that nobody sent cannot be sent back', async () => {
    const { slug } = await aDraft()
    const attempt = returnModel(anApprover(), slug, { version: 1, reason })
    await expect(attempt).rejects.toMatchObject({ code: 'not_submitted' })
  })

  test.each([
    ['forbidden', anEditor()],
    ['not_found', anApprover(ELSEWHERE)],
  ])('nobody but the approver of the unit sends back: %s', async (kind, other) => {
    const { slug } = await aDraft({ submitted: true })
    await expect(returnModel(other, slug, { version: 1, reason })).rejects.toMatchObject({ kind })
  })
})

describe('taking it back', () => {
  test('an editor of the unit takes back what was sent', async () => {
    const { id, slug } = await aDraft({ submitted: true })
    await takeBackModel(anEditor(), slug)
    expect((await draftRow(id)).submittedAt).toBeNull()
    expect(await eventNames()).toEqual(['model.taken_back'])
  })

  test('strangers do not', async () => {
    const { slug } = await aDraft({ submitted: true })
    await expect(takeBackModel(anEditor(ELSEWHERE), slug)).rejects.toMatchObject({ kind: 'not_found' })
  })
})
