import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { autosaveDraft } from '#app/features/models/autosave-draft.server.ts'
import { autosaveOf, forgetAutosaves } from '#app/features/models/autosave-rows.server.ts'
import { typedOnly } from '#app/features/models/autosave-rules.ts'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { draftOf } from '#app/features/models/draft-rules.ts'
import { dropAutosave } from '#app/features/models/drop-autosave.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import { draftText } from '#app/features/models/schema.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { db } from '#app/platform/db.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { ELSEWHERE, anApprover, anEditor, holder } from '#tests/support/people.ts'

const aSave = (sequence = 1, more: { client?: string; version?: number; title?: string } = {}) => {
  const { client = randomUUID(), version = 1, title = `Tên số ${sequence}` } = more
  return { client, sequence, version, lang: 'vi' as const, fields: { title, households: 'hai mươi hộ' } }
}
const kept = (modelId: string, accountId: string) => autosaveOf(modelId, accountId)
const text = draftText.parse({ title: 'Đã bấm lưu' })

test('what is typed is kept as typed, apart from the draft, and nobody hears of it', async () => {
  const draft = await aDraft()
  const editor = anEditor()
  expect(await autosaveDraft(editor, draft.slug, aSave())).toMatchObject({ kept: true })
  expect(await kept(draft.id, editor.id)).toMatchObject({
    fields: { title: 'Tên số 1', households: 'hai mươi hộ' },
    version: 1,
  })
  const row = await db.modelDraft.findUniqueOrThrow({ where: { modelId: draft.id } })
  expect([draftOf(row).title, row.version]).toEqual([draft.content.title, 1])
  expect(await eventNames()).toEqual([])
  expect(await kept(draft.id, anEditor().id)).toBeNull()
})

const numbersTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1)
/** Every number at least once, some again, in any order. */
const arrivals = (last: number) =>
  fc
    .subarray(numbersTo(last))
    .chain((twice) => fc.shuffledSubarray([...numbersTo(last), ...twice], { minLength: last + twice.length }))

test(
  'however 200 saves arrive, shuffled, twice, at once, the highest number is what stays',
  { timeout: 180_000 },
  async () => {
    const property = fc.asyncProperty(
      arrivals(200),
      fc.integer({ min: 1, max: 8 }),
      async (numbers, together) => {
        const { id, slug } = await aDraft()
        const [editor, client] = [anEditor(), randomUUID()]
        for (let at = 0; at < numbers.length; at += together) {
          const batch = numbers.slice(at, at + together)
          await Promise.all(batch.map((number) => autosaveDraft(editor, slug, aSave(number, { client }))))
        }
        expect((await kept(id, editor.id))?.fields).toMatchObject({ title: 'Tên số 200' })
        expect(await db.draftAutosave.count({ where: { modelId: id } })).toBe(1)
      },
    )
    await fc.assert(property, { numRuns: 2, endOnFailure: true })
  },
)

test('a save that was still on its way brings nothing back to life after the publication', async () => {
  const { id, slug } = await aDraft()
  const [editor, client] = [anEditor(), randomUUID()]
  const [numbers = []] = fc.sample(arrivals(40), { numRuns: 1, seed: 5 })
  for (const number of numbers.slice(0, 20)) await autosaveDraft(editor, slug, aSave(number, { client }))
  await submitModel(editor, slug, { version: 1 })
  const locked = autosaveDraft(editor, slug, aSave(41, { client }))
  await expect(locked).rejects.toMatchObject({ kind: 'conflict', code: 'draft_submitted' })
  const published = await publishModel(anApprover(), slug, { version: 1 })
  const late = async () => {
    for (const number of numbers.slice(20)) {
      const attempt = autosaveDraft(editor, published.slug, aSave(number, { client }))
      await expect(attempt).rejects.toMatchObject({ kind: 'conflict', code: 'draft_gone' })
    }
    expect(await db.draftAutosave.count({ where: { modelId: id } })).toBe(0)
  }
  await late()
  await reopenModel(editor, published.slug)
  await late()
  expect(await kept(id, editor.id)).toBeNull()
})

test('a proper save settles the forms it names: what comes from them later changes nothing', async () => {
  const { id, slug } = await aDraft()
  const [editor, client, other] = [anEditor(), randomUUID(), randomUUID()]
  await autosaveDraft(editor, slug, aSave(7, { client }))
  await autosaveDraft(editor, slug, aSave(3, { client: other, title: 'Thẻ khác' }))
  await saveDraft(editor, slug, { text, version: 1, autosaves: [client] })
  expect(await autosaveDraft(editor, slug, aSave(9, { client }))).toMatchObject({ kept: false })
  expect((await kept(id, editor.id))?.fields).toMatchObject({ title: 'Thẻ khác' })
  await dropAutosave(editor, slug, other)
  expect(await kept(id, editor.id)).toBeNull()
  expect(await autosaveDraft(editor, slug, aSave(4, { client: other }))).toMatchObject({ kept: false })
})

test('a save refused as a conflict settles nothing', async () => {
  const { id, slug } = await aDraft()
  const [editor, client] = [anEditor(), randomUUID()]
  await autosaveDraft(editor, slug, aSave(1, { client }))
  await saveDraft(anEditor(), slug, { text: { ...text, summary: 'Lời người khác.' }, version: 1 })
  const refused = saveDraft(editor, slug, { text, version: 1, autosaves: [client] })
  await expect(refused).rejects.toMatchObject({ code: 'draft_changed' })
  await autosaveDraft(editor, slug, aSave(2, { client }))
  expect((await kept(id, editor.id))?.fields).toMatchObject({ title: 'Tên số 2' })
})

test('a draft thrown away takes along what was typed for it', async () => {
  const { slug } = await aDraft()
  await autosaveDraft(anEditor(), slug, aSave())
  await discardDraft(anEditor(), slug, { version: 1 })
  expect(await db.draftAutosave.count()).toBe(0)
})

test('who cannot write there is refused like on any page of the draft', async () => {
  const { slug } = await aDraft()
  const by = (person: ReturnType<typeof anEditor>, address = slug) => autosaveDraft(person, address, aSave())
  await expect(by(anEditor(ELSEWHERE))).rejects.toMatchObject({ kind: 'not_found' })
  await expect(by(anEditor(), 'khong-co')).rejects.toMatchObject({ kind: 'not_found' })
  await expect(by(holder('reviewer', '15'))).rejects.toMatchObject({ kind: 'forbidden' })
})

test('characters no database holds are left out, and what is far too long is refused', async () => {
  const { id, slug } = await aDraft()
  const editor = anEditor()
  const fields = typedOnly({ title: 'a\u0000b\ud800', version: '1', costs: [{ item: 'x\u0000' }, undefined] })
  await autosaveDraft(editor, slug, { ...aSave(), fields })
  expect((await kept(id, editor.id))?.fields).toEqual({ title: 'ab', costs: [{ item: 'x' }, ''] })
  const long = { ...aSave(), fields: { title: 'x'.repeat(1_000_001) } }
  await expect(autosaveDraft(editor, slug, long)).rejects.toMatchObject({ code: 'autosave_too_long' })
})

test('somebody who opens the form very often has the last twenty openings kept', async () => {
  const { id, slug } = await aDraft()
  const editor = anEditor()
  for (let opening = 0; opening < 25; opening += 1)
    await autosaveDraft(
      editor,
      slug,
      aSave(1, { title: `Lần ${opening}` }),
      new Date(1_790_000_000_000 + opening * 1_000),
    )
  expect(await db.draftAutosave.count()).toBe(20)
  expect((await kept(id, editor.id))?.fields).toMatchObject({ title: 'Lần 24' })
})

test('after thirty days nobody comes back for it', async () => {
  const { id, slug } = await aDraft()
  const editor = anEditor()
  await autosaveDraft(editor, slug, aSave(), new Date('2026-10-01T00:00:00Z'))
  await forgetAutosaves(new Date('2026-10-30T00:00:00Z'))
  expect(await kept(id, editor.id)).not.toBeNull()
  await forgetAutosaves(new Date('2026-11-02T00:00:00Z'))
  expect(await kept(id, editor.id)).toBeNull()
})
