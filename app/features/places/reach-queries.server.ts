import { comparePlaces } from '#app/lib/collate.ts'
import type { Actor, Role } from '#app/permissions/actor.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { db } from '#app/platform/db.server.ts'

const MOST_CHOICES = 400

/**
 * The units in whose name somebody may act by one of these roles: those they hold a role in, and what lies directly
 * under them. Their own come first, then the rest in Vietnamese order.
 */
export async function unitsReachedBy(actor: Actor, ...roles: Role[]) {
  if (!isPerson(actor)) return []
  const held = actor.roles.filter(({ role }) => roles.includes(role)).map(({ unitCode }) => unitCode)
  if (!held.length) return []
  const units = await db.unit.findMany({
    where: {
      validTo: null,
      kind: { not: 'country' },
      OR: [{ code: { in: held } }, { parentCode: { in: held } }],
    },
    select: { code: true, kind: true, name: true, parent: { select: { code: true, name: true } } },
    take: MOST_CHOICES,
  })
  const own = (code: string) => (held.includes(code) ? 0 : 1)
  return units
    .sort((a, b) => own(a.code) - own(b.code) || comparePlaces(a, b))
    .map(({ parent, ...unit }) => ({
      ...unit,
      provinceName: parent && parent.code !== 'VN' ? parent.name : null,
    }))
}
