import { expect, test } from 'vitest'
import { db } from '#app/platform/db.server.ts'
import { guest, systemActor } from '#app/permissions/actor.ts'
import type { Actor, Role } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import { visibleTo } from '#app/features/models/queries.server.ts'
import { aDraft, aModel } from '#tests/support/model-makers.ts'
import { ELSEWHERE, HERE, aPerson, holder } from '#tests/support/people.ts'

const roles: Role[] = [
  'editor',
  'approver',
  'reviewer',
  'council_member',
  'signer',
  'moderator',
  'administrator',
]
const units = ['VN', '15', '40', HERE, ELSEWHERE]

const actors: [string, Actor][] = [
  ['a guest', guest],
  ['the system', systemActor('import')],
  ['somebody without a role', aPerson()],
  ...roles.flatMap((role) =>
    units.map((unit): [string, Actor] => [`${role} in ${unit}`, holder(role, unit)]),
  ),
  [
    'somebody with two roles',
    aPerson([
      { role: 'editor', unitCode: HERE },
      { role: 'reviewer', unitCode: '40' },
    ]),
  ],
]

test('the filter of lists and the table of permissions give every actor the same models', async () => {
  for (const unitCode of [HERE, ELSEWHERE, '15', '40']) {
    await aModel({ unitCode })
    await aDraft({ unitCode })
    await aModel({ unitCode, withdrawn: 'Số hộ bị tính trùng.' })
  }
  const all = await db.model.findMany({
    select: { id: true, publishedRevisionId: true, unit: { select: { path: true } } },
  })
  for (const [name, actor] of actors) {
    const listed = await db.model.findMany({ where: visibleTo(actor), select: { id: true } })
    const allowed = all.filter((model) =>
      can(actor, 'model.read', {
        unitPath: model.unit.path.split('/'),
        published: model.publishedRevisionId !== null,
      }),
    )
    expect(listed.map(({ id }) => id).sort(), name).toEqual(allowed.map(({ id }) => id).sort())
  }
})
