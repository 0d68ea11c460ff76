import { endSession } from '#app/features/accounts/session.server.ts'
import { missing } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { can } from '#app/permissions/permissions.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Ends one of one's own sessions, for instance on a lost phone. */
export function endOwnSession(actor: Person, sessionId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const session = await tx.session.findUnique({ where: { id: sessionId }, select: { accountId: true } })
    if (!session || !can(actor, 'account.manage_own', session)) throw missing()
    await endSession(tx, sessionId)
    await emit(tx, 'account.sessions_ended', { accountId: actor.id }, actor.id)
  })
}
