import { expect, test } from 'vitest'
import { endRole } from '#app/features/accounts/end-role.server.ts'
import { actorOf } from '#app/features/accounts/session.server.ts'
import type { HeldRole, Person } from '#app/permissions/actor.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { aBrowserOf, anAccount, subjectsTo } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'

const holding = (role: HeldRole['role'], unitCode: string) => anAccount({ roles: [{ role, unitCode }] })
const grantOf = async ({ id }: Person) =>
  (await db.roleGrant.findFirstOrThrow({ where: { accountId: id } })).id

test('an administrator ends a role within reach, and it is over in every browser at once', async () => {
  const [admin, editor] = [await holding('administrator', '15'), await holding('editor', '02761')]
  const browser = await aBrowserOf(editor)
  await endRole(admin, await grantOf(editor), 'vi')
  expect((await actorOf(browser.request())).actor.kind).toBe('guest')
  const again = await aBrowserOf(editor)
  expect((await actorOf(again.request())).actor).toMatchObject({ roles: [] })
  expect(await db.roleGrant.findFirstOrThrow({ where: { accountId: editor.id } })).toMatchObject({
    endedById: admin.id,
    endsAt: expect.any(Date),
  })
  expect(await eventNames()).toEqual(['role.ended'])
  expect(await subjectsTo(editor.email)).toEqual(['Một vai trò của bạn đã kết thúc'])
})

test('a role out of reach looks like one that never was', async () => {
  const editor = await holding('editor', '02761')
  const id = await grantOf(editor)
  const strangers = [
    await holding('administrator', '40'),
    await holding('administrator', '16876'),
    await holding('approver', '02761'),
    await anAccount(),
    editor,
  ]
  const answers = await Promise.all(
    strangers.flatMap((actor) =>
      [id, '0199c1f0-0000-7000-8000-000000000000', 'nonsense'].map((asked) =>
        endRole(actor, asked, 'vi').catch((error: { kind: string; code: string; details: object }) =>
          JSON.stringify([error.kind, error.code, error.details]),
        ),
      ),
    ),
  )
  expect(new Set(answers)).toEqual(new Set(['["not_found","not_found",{}]']))
  expect(await eventNames()).toEqual([])
})

test('a commune’s administrator cannot end the province’s', async () => {
  const [below, above] = [await holding('administrator', '02761'), await holding('administrator', '15')]
  await expect(endRole(below, await grantOf(above), 'vi')).rejects.toMatchObject({ kind: 'not_found' })
})

test('the last administrator of the centre stays, even when two end each other at once', async () => {
  const [one, two] = [await holding('administrator', 'VN'), await holding('administrator', 'VN')]
  const [first, second] = [await grantOf(one), await grantOf(two)]
  const results = await Promise.allSettled([endRole(one, second, 'vi'), endRole(two, first, 'vi')])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const left = await db.roleGrant.findFirstOrThrow({ where: { endsAt: null } })
  await expect(endRole(systemActor('admin'), left.id, 'vi')).rejects.toMatchObject({
    code: 'last_administrator',
  })
})

test('a second press answers as the first did; anybody else hears that it is over', async () => {
  const [admin, other] = [await holding('administrator', '15'), await holding('administrator', 'VN')]
  const editor = await holding('editor', '02761')
  const id = await grantOf(editor)
  const presses = await Promise.all([endRole(admin, id, 'vi'), endRole(admin, id, 'vi')])
  expect(presses[1]).toEqual(presses[0])
  await expect(endRole(other, id, 'vi')).rejects.toMatchObject({ code: 'role_already_ended' })
  expect(await eventNames()).toEqual(['role.ended'])
})
