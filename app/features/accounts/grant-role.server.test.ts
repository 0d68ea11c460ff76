import { expect, test } from 'vitest'
import { grantRole } from '#app/features/accounts/grant-role.server.ts'
import type { GrantInput } from '#app/features/accounts/schema.ts'
import { actorOf } from '#app/features/accounts/session.server.ts'
import type { Role } from '#app/permissions/actor.ts'
import { systemActor } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'
import { aBrowserOf, anAccount, subjectsTo } from '#tests/support/accounts.ts'
import { eventNames } from '#tests/support/database.ts'

const administrator = (unitCode: string) => anAccount({ roles: [{ role: 'administrator', unitCode }] })
const wish = (email: string, more: Partial<GrantInput> = {}): GrantInput => ({
  email,
  role: 'editor',
  unitCode: '02761',
  endsOn: null,
  ...more,
})

test('an administrator gives a role in a commune of the province, and the holder begins it with a new session', async () => {
  const [admin, person] = [await administrator('15'), await anAccount()]
  const browser = await aBrowserOf(person)
  const { grantId } = await grantRole(admin, wish(person.email), 'vi')
  expect(await db.roleGrant.findUniqueOrThrow({ where: { id: grantId } })).toMatchObject({
    accountId: person.id,
    role: 'editor',
    unitCode: '02761',
    grantedById: admin.id,
    endsAt: null,
  })
  expect((await actorOf(browser.request())).actor.kind).toBe('guest')
  const again = await aBrowserOf(person)
  expect((await actorOf(again.request())).actor).toMatchObject({
    roles: [{ role: 'editor', unitCode: '02761' }],
  })
  expect(await eventNames()).toEqual(['role.granted'])
  expect(await subjectsTo(person.email)).toEqual(['Bạn được cấp một vai trò'])
})

test('nobody gives a role above, beside or without their own reach', async () => {
  const person = await anAccount()
  const refused = async (held: { role: Role; unitCode: string }[], asked: Partial<GrantInput>) => {
    const actor = await anAccount({ roles: held })
    await expect(grantRole(actor, wish(person.email, asked), 'vi')).rejects.toMatchObject({
      kind: 'forbidden',
    })
  }
  const commune = { role: 'administrator', unitCode: '02761' } as const
  const province = { role: 'administrator', unitCode: '15' } as const
  await refused([], {})
  await refused([commune], { unitCode: '15' })
  await refused([commune], { unitCode: 'VN', role: 'administrator' })
  await refused([province], { unitCode: 'VN', role: 'administrator' })
  await refused([province], { unitCode: '16876' })
  await refused([province], { unitCode: '40' })
  for (const role of ['editor', 'approver', 'reviewer', 'moderator'] as const)
    await refused([{ role, unitCode: '15' }], {})
  expect(await db.roleGrant.count({ where: { accountId: person.id } })).toBe(0)
  expect(await eventNames()).toEqual([])
})

test('an administrator of the centre, and only such a one, makes another', async () => {
  const [centre, person] = [await administrator('VN'), await anAccount()]
  await grantRole(centre, wish(person.email, { role: 'administrator', unitCode: 'VN' }), 'vi')
  await grantRole(systemActor('admin'), wish(person.email), 'vi')
  expect(await db.roleGrant.count({ where: { accountId: person.id } })).toBe(2)
})

test('each reason against a grant is named', async () => {
  const admin = await administrator('VN')
  const person = await anAccount()
  const [unverified, suspended] = [await anAccount({ verified: false }), await anAccount({ suspended: true })]
  const codeFor = (input: GrantInput) =>
    grantRole(admin, input, 'vi').then(
      () => 'granted',
      (error: { code?: string }) => error.code,
    )
  expect(await codeFor(wish('nobody@vidu.vn'))).toBe('account_unknown')
  expect(await codeFor(wish(unverified.email))).toBe('account_not_verified')
  expect(await codeFor(wish(suspended.email))).toBe('account_suspended')
  expect(await codeFor(wish(person.email, { unitCode: '99999' }))).toBe('unit_unknown')
  expect(await codeFor(wish(person.email, { role: 'reviewer' }))).toBe('role_not_in_such_unit')
  expect(await codeFor(wish(person.email, { unitCode: 'VN' }))).toBe('role_not_in_such_unit')
  expect(await codeFor(wish(person.email, { endsOn: '2020-01-01' }))).toBe('ends_in_the_past')
  expect(await codeFor(wish(person.email))).toBe('granted')
})

test('a double click gives one role; the same role again later, or from another, is a conflict', async () => {
  const [admin, other, person] = [await administrator('15'), await administrator('15'), await anAccount()]
  const [first, second] = await Promise.all([1, 2].map(() => grantRole(admin, wish(person.email), 'vi')))
  expect(second).toEqual(first)
  const held = { kind: 'conflict', code: 'role_already_held' }
  await expect(grantRole(other, wish(person.email), 'vi')).rejects.toMatchObject(held)
  const later = new Date(Date.now() + 3_600_000)
  await expect(grantRole(admin, wish(person.email), 'vi', later)).rejects.toMatchObject(held)
  expect(await eventNames()).toEqual(['role.granted'])
})

test('a role can end on a day, the whole of which still counts', async () => {
  const [admin, person] = [await administrator('15'), await anAccount()]
  const { grantId } = await grantRole(admin, wish(person.email, { endsOn: '2099-12-31' }), 'vi')
  const grant = await db.roleGrant.findUniqueOrThrow({ where: { id: grantId } })
  expect(grant.endsAt?.toISOString()).toBe('2099-12-31T17:00:00.000Z')
})
