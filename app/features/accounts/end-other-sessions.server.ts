import { endSessions } from '#app/features/accounts/session.server.ts'
import type { Person } from '#app/permissions/actor.ts'
import { inTransaction } from '#app/platform/db.server.ts'
import { emit } from '#app/platform/emit.server.ts'

/** Ends all of one's own sessions but the one that asks; how many there were. */
export function endOtherSessions(actor: Person, sessionId: string): Promise<number> {
  return inTransaction(async (tx) => {
    const ended = await endSessions(tx, actor.id, sessionId)
    if (ended > 0) await emit(tx, 'account.sessions_ended', { accountId: actor.id }, actor.id)
    return ended
  })
}
