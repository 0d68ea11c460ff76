import { expect, test } from 'vitest'
import { changeLetters } from '#app/features/accounts/change-letters.server.ts'
import { taskList } from '#app/features/jobs/handlers.server.ts'
import { publishModel } from '#app/features/models/publish-model.server.ts'
import { returnModel } from '#app/features/models/return-model.server.ts'
import { submitModel } from '#app/features/models/submit-model.server.ts'
import { takeBackModel } from '#app/features/models/take-back-model.server.ts'
import { verifyModel } from '#app/features/models/verify-model.server.ts'
import { withdrawModel } from '#app/features/models/withdraw-model.server.ts'
import { tellPeople } from '#app/features/notifications/tell-people.server.ts'
import { startReplication } from '#app/features/replications/start-replication.server.ts'
import type { HeldRole } from '#app/permissions/actor.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { pool } from '#app/platform/pool.server.ts'
import { anAccount } from '#tests/support/accounts.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE } from '#tests/support/people.ts'
import { startInput } from '#tests/support/replication-makers.ts'

const role = (name: HeldRole['role'], unitCode: string = HERE): HeldRole[] => [{ role: name, unitCode }]
const editor = () => anAccount({ email: 'editor@vidu.vn', roles: role('editor') })
const approver = () => anAccount({ email: 'approver@vidu.vn', roles: role('approver') })

/** Runs what the queue holds, as the worker would, and gives the letters that are there then. */
async function letters() {
  const { rows } = await pool.query<{ payload: unknown }>(
    `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = 'tell_people' order by j.id`,
  )
  for (const { payload } of rows) await taskList['tell_people']?.(payload, {} as never)
  const written = await db.letter.findMany({
    where: { key: { startsWith: 'news:' } },
    orderBy: { id: 'asc' },
  })
  return written.map(({ to, subject, text }) => ({ to, subject, text }))
}

test('the unit’s approver hears that a model waits, once, with one link', async () => {
  const [writer, chief] = [await editor(), await approver()]
  await anAccount({ email: 'province@vidu.vn', roles: role('approver', '15') })
  await anAccount({ email: 'other@vidu.vn', roles: role('approver', ELSEWHERE) })
  const { slug, content } = await aDraft({ by: writer })
  await submitModel(writer, slug, { version: 1 })
  await letters()
  const told = await letters()
  expect(told.map(({ to }) => to)).toEqual([chief.email])
  expect(told[0]?.subject).toBe('Có mô hình chờ bạn duyệt')
  expect(told[0]?.text).toContain(content.title)
  expect(told[0]?.text.match(/https?:\/\/\S+/g)).toEqual([`http://localhost:3000/models/${slug}/preview`])
})

test('the editor who submitted hears each decision, in the language they chose', async () => {
  const [writer, chief] = [await editor(), await approver()]
  const judge = await anAccount({ roles: role('reviewer', '15') })
  await db.account.update({ where: { id: writer.id }, data: { lang: 'en' } })
  const { slug } = await aDraft({ by: writer })
  await submitModel(writer, slug, { version: 1 })
  await returnModel(chief, slug, { version: 1, reason: 'Chị Mua chưa ghi số.' })
  const first = (await letters()).filter(({ to }) => to === writer.email)
  expect(first.map(({ subject }) => subject)).toEqual(['The model you submitted was sent back'])
  // The reason may be about people; it stays behind the sign-in.
  expect(first[0]?.text).not.toContain('Mua')
  await submitModel(writer, slug, { version: 1 })
  const published = await publishModel(chief, slug, { version: 1 })
  await verifyModel(judge, published.slug, { version: 1, decision: 'verified', reasons: {} })
  await withdrawModel(chief, published.slug, { version: 1, reason: 'Số hộ bị tính trùng.' })
  const subjects = (await letters()).filter(({ to }) => to === writer.email).map(({ subject }) => subject)
  expect(subjects.slice(1)).toEqual([
    'The model you submitted is published',
    'The model you submitted is verified',
    'The model you submitted was withdrawn',
  ])
})

test('the source’s people hear that another place begins, and read nothing of its text', async () => {
  const [writer, chief] = [await editor(), await approver()]
  const { slug } = await aModel()
  const adopter = await anAccount({ roles: role('editor', ELSEWHERE) })
  const plan = startInput({ unitCode: ELSEWHERE, adaptations: 'Đổi giống bò vàng sang dê cỏ.' })
  const { id } = await startReplication(adopter, slug, plan, new Date('2026-11-24'))
  const told = await letters()
  expect(told.map(({ to }) => to).sort()).toEqual([chief.email, writer.email])
  expect(told[0]?.text).toContain(`/replications/${id}`)
  expect(told[0]?.text).toContain('Nghệ An')
  expect(told[0]?.text).not.toContain('dê cỏ')
})

test('nobody hears of what is no longer so, of what the operator loads, or without a role there any more', async () => {
  const [writer, chief] = [await editor(), await approver()]
  const taken = await aDraft({ by: writer })
  await submitModel(writer, taken.slug, { version: 1 })
  await takeBackModel(writer, taken.slug)
  const { slug } = await aModel()
  await verifyModel(systemActor('demo'), slug, { version: 1, decision: 'verified', reasons: {} })
  const left = await aDraft({ by: writer })
  await submitModel(writer, left.slug, { version: 1 })
  await publishModel(chief, left.slug, { version: 1 })
  await db.roleGrant.updateMany({ where: { accountId: writer.id }, data: { endsAt: new Date() } })
  expect((await letters()).map(({ to }) => to)).toEqual([])
  expect(await tellPeople(999n)).toBe(0)
})

test('one press stops the letters, and another has them sent again', async () => {
  const [writer, chief] = [await editor(), await approver()]
  await changeLetters(chief, { wanted: false })
  await changeLetters(chief, { wanted: false })
  const { slug } = await aDraft({ by: writer })
  await submitModel(writer, slug, { version: 1 })
  expect(await letters()).toEqual([])
  await changeLetters(chief, { wanted: true })
  expect((await letters()).map(({ to }) => to)).toEqual([chief.email])
  expect(await db.event.count({ where: { name: 'account.letters_changed' } })).toBe(2)
})

test('a hostile title stays one line of words', async () => {
  const [writer] = [await editor(), await approver()]
  const { slug, id } = await aDraft({ by: writer })
  await db.modelDraft.update({
    where: { modelId: id },
    data: { title: `Nuôi bò\r\nBcc: x@evil.example ${'x'.repeat(500)}` },
  })
  await submitModel(writer, slug, { version: 1 })
  const [told] = await letters()
  expect(told?.text.split('\n')).toHaveLength(7)
  expect(told?.text.length).toBeLessThan(700)
})
