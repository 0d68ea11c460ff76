import { expect, test } from 'vitest'
import {
  authorizeListing,
  grantToEnd,
  grantsPage,
  grantsVisibleTo,
} from '#app/features/accounts/grant-queries.server.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { guest, systemActor } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import { db } from '#app/platform/db.server.ts'
import { anAccount } from '#tests/support/accounts.ts'

const units = ['VN', '15', '02761', '40', '16876'] as const
const administers = (...codes: string[]) =>
  anAccount({ roles: codes.map((unitCode) => ({ role: 'administrator' as const, unitCode })) })

test('the list holds what the permission table allows, for every kind of actor', async () => {
  for (const unitCode of units) await anAccount({ roles: [{ role: 'moderator', unitCode }] })
  const editor = await anAccount({ roles: [{ role: 'editor', unitCode: '15' }] })
  const actors: Actor[] = [
    guest,
    systemActor('x'),
    editor,
    await anAccount(),
    await administers('15', '16876'),
  ]
  for (const code of units) actors.push(await administers(code))
  const all = await db.roleGrant.findMany({ select: { id: true, unit: { select: { path: true } } } })
  for (const actor of actors) {
    const listed = await db.roleGrant.findMany({ where: await grantsVisibleTo(actor), select: { id: true } })
    const allowed = all.filter(({ unit }) => can(actor, 'role.list', { unitPath: unit.path.split('/') }))
    expect(listed.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort())
  }
})

test('the list is for administrators', async () => {
  expect(() => authorizeListing(guest)).toThrow('signed_out')
  const editor = await anAccount({ roles: [{ role: 'editor', unitCode: '15' }] })
  expect(() => authorizeListing(editor)).toThrow('forbidden')
  authorizeListing(await administers('02761'))
})

test('pages follow one another without gap or repetition', async () => {
  const admin = await administers('15')
  for (let n = 0; n < 7; n += 1) await anAccount({ roles: [{ role: 'editor', unitCode: '02761' }] })
  const seen: string[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof grantsPage>> = await grantsPage(admin, {
      before,
      ended: false,
      take: 3,
    })
    seen.push(...page.grants.map(({ id }) => id))
    before = page.next
  } while (before)
  expect(new Set(seen).size).toBe(8)
  expect(seen).toEqual([...seen].sort().reverse())
})

test('what has ended is listed apart', async () => {
  const admin = await administers('15')
  const editor = await anAccount({ roles: [{ role: 'editor', unitCode: '02761' }] })
  await db.roleGrant.updateMany({ where: { accountId: editor.id }, data: { endsAt: new Date() } })
  const listed = async (ended: boolean) =>
    (await grantsPage(admin, { before: null, ended })).grants.map(({ account }) => account.id)
  expect(await listed(false)).toEqual([admin.id])
  expect(await listed(true)).toEqual([editor.id])
})

test('a grant out of reach cannot be looked at', async () => {
  const editor = await anAccount({ roles: [{ role: 'editor', unitCode: '02761' }] })
  const { id } = await db.roleGrant.findFirstOrThrow({ where: { accountId: editor.id } })
  expect(await grantToEnd(await administers('15'), id)).toMatchObject({ role: 'editor' })
  await expect(grantToEnd(await administers('40'), id)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(grantToEnd(editor, id)).rejects.toMatchObject({ kind: 'not_found' })
})
