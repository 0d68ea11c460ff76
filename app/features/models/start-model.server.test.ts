import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { startModel } from '#app/features/models/start-model.server.ts'
import { eventNames } from '#tests/support/database.ts'
import { ELSEWHERE, HERE, aPerson, anEditor } from '#tests/support/people.ts'

const title = 'Nuôi bò sinh sản quay vòng'
const form = () => ({ formKey: randomUUID(), unitCode: HERE, title })

test('an editor opens a draft in the name of the own commune', async () => {
  const editor = anEditor()
  const { id, slug } = await startModel(editor, form())
  const draft = await db.modelDraft.findUniqueOrThrow({ where: { modelId: id } })
  expect(draft).toMatchObject({ title, version: 1, editedById: editor.id, submittedAt: null })
  expect(slug).toMatch(/^ban-thao-[0-9a-z]{8}$/)
  expect(await eventNames()).toEqual(['model.started'])
})

test('two presses of the button make one model', async () => {
  const [editor, input] = [anEditor(), form()]
  const presses = await Promise.all([1, 2, 3].map(() => startModel(editor, input)))
  expect(new Set(presses.map(({ id }) => id)).size).toBe(1)
  expect(await eventNames()).toEqual(['model.started'])
})

test('the same form with another text is refused, the same text is the same model even after changes', async () => {
  const [editor, input] = [anEditor('15'), form()]
  const first = await startModel(editor, input)
  await db.modelDraft.update({ where: { modelId: first.id }, data: { title: 'Tên khác', version: 2 } })
  expect(await startModel(editor, input)).toEqual(first)
  for (const other of [{ title: 'Nuôi dê sinh sản' }, { unitCode: '15' }]) {
    const again = startModel(editor, { ...input, ...other })
    await expect(again).rejects.toMatchObject({ kind: 'conflict', code: 'form_answered' })
  }
  expect(await db.model.count()).toBe(1)
})

test("another person's form key opens nothing", async () => {
  const input = form()
  await startModel(anEditor(), input)
  await expect(startModel(anEditor(), input)).rejects.toMatchObject({ code: 'form_expired' })
})

test.each([
  ['of another commune', anEditor(ELSEWHERE)],
  ['without a role', aPerson()],
])('somebody %s opens nothing here', async (_, stranger) => {
  await expect(startModel(stranger, form())).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await eventNames()).toEqual([])
})

test('an editor of the province may write for a commune of the province', async () => {
  await expect(startModel(anEditor('15'), form())).resolves.toMatchObject({ id: expect.any(String) })
})

test('a unit that does not exist has no models', async () => {
  const input = { ...form(), unitCode: '99999' }
  await expect(startModel(anEditor('VN'), input)).rejects.toMatchObject({ code: 'unit_unknown' })
})

test('a commune that was closed starts nothing new', async () => {
  const afterwards = new Date('2030-01-01')
  await db.unit.update({ where: { code: HERE }, data: { validTo: new Date('2029-07-01') } })
  try {
    await expect(startModel(anEditor(), form(), afterwards)).rejects.toMatchObject({ code: 'unit_closed' })
  } finally {
    await db.unit.update({ where: { code: HERE }, data: { validTo: null } })
  }
})
