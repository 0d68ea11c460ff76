import type { ProfileInput } from '#app/features/accounts/schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Changes one's own name, home unit and the language of letters about one's work. */
export function changeProfile(actor: Person, { name, homeUnitCode, lang }: ProfileInput): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(actor, 'account.manage_own', { accountId: actor.id })
    const home = homeUnitCode && (await tx.unit.findUnique({ where: { code: homeUnitCode, validTo: null } }))
    if (homeUnitCode && !home) throw new Refusal('rule_broken', 'unit_unknown')
    await tx.account.update({
      where: { id: actor.id },
      data: { name, homeUnitCode, lang },
      select: { id: true },
    })
    await emit(tx, 'account.profile_changed', { accountId: actor.id }, actor.id)
  })
}
