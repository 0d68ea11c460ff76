import type { Person } from '#app/permissions/actor.ts'
import { authorize } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Stops the letters about one's own work, or has them sent again. Those about the account itself always go out. */
export function changeLetters(
  actor: Person,
  { wanted }: { wanted: boolean },
  now = new Date(),
): Promise<void> {
  return inTransaction(async (tx) => {
    authorize(actor, 'account.manage_own', { accountId: actor.id })
    const { count } = await tx.account.updateMany({
      where: { id: actor.id, newsStoppedAt: wanted ? { not: null } : null },
      data: { newsStoppedAt: wanted ? null : now },
    })
    if (count > 0) await emit(tx, 'account.letters_changed', { accountId: actor.id }, actor.id)
  })
}
