import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { draftOf } from '#app/features/models/draft-rules.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import type { DraftText } from '#app/features/models/schema.ts'
import { draftText } from '#app/features/models/schema.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anEditor, holder } from '#tests/support/people.ts'

const text = (more: Partial<DraftText> = {}) => draftText.parse({ title: 'Nuôi dê sinh sản', ...more })
const saved = async (modelId: string) => {
  const row = await db.modelDraft.findUniqueOrThrow({ where: { modelId } })
  return { ...draftOf(row), version: row.version }
}

test('a draft is saved however little of it is there, and its photos stay', async () => {
  const photos = [{ fileId: '0b0f9c1e-5f0a-4c5e-9d52-7b6f5b3e2a11', alt: 'Chuồng bò', caption: '' }]
  const draft = await aDraft({ text: { photos } })
  const result = await saveDraft(anEditor(), draft.slug, { text: text(), version: 1 })
  expect(result.version).toBe(2)
  expect(await saved(draft.id)).toMatchObject({ title: 'Nuôi dê sinh sản', summary: '', version: 2, photos })
  expect(await eventNames()).toEqual(['model.draft_saved'])
})

test('the second of two editors gets both texts, and the first text stays', async () => {
  const draft = await aDraft()
  const first = anEditor()
  await saveDraft(first, draft.slug, { text: text({ title: 'Của người thứ nhất' }), version: 1 })
  const second = saveDraft(anEditor(), draft.slug, { text: text({ title: 'Của người thứ hai' }), version: 1 })
  await expect(second).rejects.toMatchObject({
    kind: 'conflict',
    code: 'draft_changed',
    details: { mine: { title: 'Của người thứ hai' }, theirs: { title: 'Của người thứ nhất' }, version: 2 },
  })
  expect((await saved(draft.id)).title).toBe('Của người thứ nhất')
})

test('a save whose answer was lost is a success when it comes again, and changes nothing', async () => {
  const draft = await aDraft()
  const save = { text: text({ tags: ['dê'] }), version: 1 }
  await saveDraft(anEditor(), draft.slug, save)
  expect(await saveDraft(anEditor(), draft.slug, save)).toMatchObject({ version: 2 })
  expect(await eventNames()).toEqual(['model.draft_saved'])
})

test('of two saves at once exactly one goes through', async () => {
  const draft = await aDraft()
  const saves = ['một', 'hai', 'ba'].map((title) =>
    saveDraft(anEditor(), draft.slug, { text: text({ title }), version: 1 }),
  )
  const outcomes = (await Promise.allSettled(saves)).map((outcome) => outcome.status)
  expect(outcomes.sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect((await saved(draft.id)).version).toBe(2)
})

test.each([
  ['submitted', () => aDraft({ submitted: true }), 'draft_submitted'],
  ['published meanwhile', () => aModel(), 'draft_gone'],
])('nothing is saved into a draft that was %s, and the typed text comes back', async (_, make, code) => {
  const { slug } = await make()
  await expect(saveDraft(anEditor(), slug, { text: text(), version: 1 })).rejects.toMatchObject({
    kind: 'conflict',
    code,
    details: { mine: { title: 'Nuôi dê sinh sản' } },
  })
  expect(await eventNames()).toEqual([])
})

test('a reviewer of the province sees the draft but does not write in it', async () => {
  const { slug } = await aDraft()
  const attempt = saveDraft(holder('reviewer', '15'), slug, { text: text(), version: 1 })
  await expect(attempt).rejects.toMatchObject({ kind: 'forbidden' })
})

test('an editor of another commune cannot save, and hears no more than of a missing page', async () => {
  const stranger = anEditor(ELSEWHERE)
  const { slug } = await aDraft()
  const save = (address: string) =>
    saveDraft(stranger, address, { text: text(), version: 1 }).catch((error) => error)
  const [hidden, missing] = [await save(slug), await save('khong-co')]
  expect(hidden).toMatchObject({ kind: 'not_found' })
  expect(hidden).toEqual(missing)
})
