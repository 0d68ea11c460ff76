import { beforeEach, expect, test } from 'vitest'
import { addFile } from '#app/features/models/add-file.server.ts'
import { changeFile } from '#app/features/models/change-file.server.ts'
import { discardDraft } from '#app/features/models/discard-draft.server.ts'
import { draftOf, textOf } from '#app/features/models/draft-rules.ts'
import { forgetTakenUploads } from '#app/features/models/taken-uploads.server.ts'
import { modelForReading } from '#app/features/models/queries.server.ts'
import { proofsOf } from '#app/features/models/proof-rules.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { removeFile } from '#app/features/models/remove-file.server.ts'
import { reopenModel } from '#app/features/models/reopen-model.server.ts'
import { saveDraft } from '#app/features/models/save-draft.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { evidenceOfModels } from '#app/features/replications/evidence-queries.server.ts'
import { db } from '#app/platform/db.server.ts'
import { documentBytes } from '#app/platform/documents.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { aDraft } from '#tests/support/model-makers.ts'
import { aPdf, paperWords } from '#tests/support/papers.ts'
import { ELSEWHERE, anApprover, anEditor } from '#tests/support/people.ts'

const editor = anEditor()
const key = '4a9a2a52-46a9-4f7e-9d6f-1b1c5fca0a11'

async function draftRow(modelId: string) {
  const row = await db.modelDraft.findUniqueOrThrow({ where: { modelId } })
  return { version: row.version, content: draftOf(row) }
}

let draft: Awaited<ReturnType<typeof aDraft>>
beforeEach(async () => {
  draft = await aDraft()
})
const add = (more: Partial<Parameters<typeof addFile>[2]> = {}) =>
  addFile(editor, draft.slug, { ...paperWords, bytes: aPdf(), ...more })

test('a paper is kept as it is, tied to what it proves', async () => {
  const { fileId } = await add({ proves: 'results.r1' })
  expect(await documentBytes(fileId, 'pdf')).toEqual(aPdf())
  const { version, content } = await draftRow(draft.id)
  expect(content.files).toEqual([
    { ...paperWords, fileId, proves: 'results.r1', kind: 'pdf', bytes: aPdf().length },
  ])
  expect(version).toBe(1)
  expect(await eventNames()).toEqual(['model.file_added'])
})

test('it stays with its result while rows change places, words and neighbours, by whichever form', async () => {
  const [first] = draft.content.results
  const other = {
    metric: 'income-per-capita',
    unit: 'đồng',
    baseline: 1,
    value: 2,
    on: '2026-01-01',
    households: 40,
  }
  const { id: _, ...known } = first!
  await saveDraft(editor, draft.slug, {
    text: { ...textOf(draft.content), results: [known, other] },
    version: 1,
  })
  const before = (await draftRow(draft.id)).content
  const ids = before.results.map(({ id }) => id)
  await add({ proves: `results.${ids[1]}` })

  const [one, two] = before.results
  const results = [{ ...two!, metric: 'Thu nhập mỗi người' }, { ...known, metric: 'Dòng mới' }, one!]
  await saveDraft(editor, draft.slug, { text: { ...textOf(before), results }, version: 2 })
  const { content } = await draftRow(draft.id)
  expect(content.results.map(({ id }) => id)).toEqual([ids[1], expect.any(String), ids[0]])
  expect(proofsOf(content).ofResult(content.results[0]!)).toHaveLength(1)
  expect(proofsOf(content).others).toEqual([])
})

test('a paper whose result was taken out is not lost: it stands for the whole model', async () => {
  await add({ proves: 'results.r1' })
  await saveDraft(editor, draft.slug, { text: { ...textOf(draft.content), results: [] }, version: 1 })
  expect(proofsOf((await draftRow(draft.id)).content).others).toHaveLength(1)
})

test.each(['results.r9', 'results.khac', 'sections.khong'])(
  'nothing is tied to %s, which is not there',
  async (proves) => {
    await expect(add({ proves })).rejects.toMatchObject({ kind: 'rule_broken', code: 'proven_gone' })
    const { fileId } = await add()
    const change = changeFile(editor, draft.slug, fileId, { ...paperWords, proves })
    await expect(change).rejects.toMatchObject({ code: 'proven_gone' })
  },
)

test('an upload sent again after its answer was lost is one paper, even when it was taken out meanwhile', async () => {
  const [first, again] = await Promise.all([add({ key }), add({ key })])
  expect(again).toEqual(first)
  await removeFile(editor, draft.slug, 'file', first.fileId)
  expect(await add({ key })).toEqual(first)
  expect((await draftRow(draft.id)).content.files).toEqual([])
  expect(await eventNames()).toEqual(['model.file_added', 'model.file_removed'])
})

test('a form used once more for another paper, or for other words, adds another one', async () => {
  await add({ key })
  await add({ key, bytes: aPdf('khác') })
  await add({ key, title: 'Biên bản họp thôn' })
  expect((await draftRow(draft.id)).content.files).toHaveLength(3)
})

test('what was taken long ago is forgotten', async () => {
  await add({ key })
  await forgetTakenUploads(new Date(Date.now() + 31 * 86_400_000))
  expect(await db.takenUpload.count()).toBe(0)
})

test('what is said of a paper can be mended, and it can be taken out', async () => {
  const { fileId } = await add()
  await changeFile(editor, draft.slug, fileId, {
    ...paperWords,
    issuer: 'Phòng LĐTBXH',
    proves: 'sections.risks',
  })
  const { content } = await draftRow(draft.id)
  expect(content.files).toMatchObject([{ issuer: 'Phòng LĐTBXH', proves: 'sections.risks' }])
  await removeFile(editor, draft.slug, 'file', fileId)
  expect(await documentBytes(fileId, 'pdf')).toBeNull()
  await expect(changeFile(editor, draft.slug, fileId, paperWords)).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('a closed draft and a stranger take nothing', async () => {
  const stranger = addFile(anEditor(ELSEWHERE), draft.slug, { ...paperWords, bytes: aPdf() })
  await expect(stranger).rejects.toMatchObject({ kind: 'not_found' })
  await submitModel(editor, draft.slug, { version: 1 })
  await expect(add()).rejects.toMatchObject({ kind: 'conflict', code: 'draft_submitted' })
})

test('a discarded draft takes its papers along', async () => {
  const { fileId } = await add()
  await discardDraft(editor, draft.slug, { version: 1 })
  expect([await db.modelFile.count(), await documentBytes(fileId, 'pdf')]).toEqual([0, null])
})

test('a revision keeps its list: a later draft without the paper takes nothing from it, and it documents the results', async () => {
  const { fileId } = await add({ proves: 'results.r1' })
  await submitModel(editor, draft.slug, { version: 1 })
  const { slug, id } = await publishModel(anApprover(), draft.slug, { version: 1 })
  expect((await evidenceOfModels([id])).get(id)).toEqual({ level: 'documented', lift: ['not_verified'] })
  await reopenModel(editor, slug)
  await removeFile(editor, slug, 'file', fileId)
  const model = await modelForReading(slug)
  expect(model?.revision.files).toMatchObject([{ fileId, proves: 'results.r1' }])
  expect(await documentBytes(fileId, 'pdf')).not.toBeNull()
})
