import { endSession } from '#app/features/accounts/session.server.ts'
import type { Actor } from '#app/permissions/actor.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Ends this browser's session; without one there is nothing to do. */
export function signOut(actor: Actor, sessionId: string | null): Promise<void> {
  return inTransaction(async (tx) => {
    if (!sessionId || !isPerson(actor)) return
    await endSession(tx, sessionId)
    await emit(tx, 'account.sessions_ended', { accountId: actor.id }, actor.id)
  })
}
