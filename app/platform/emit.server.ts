import type { EventName, Events } from '#app/events/events.ts'
import type { Tx } from '#app/platform/db.server.ts'

type InTransaction = (tx: Tx, payload: never) => Promise<void>

/** What follows a fact: `projections` inside its transaction, `jobs` (names of tasks) after it. */
export type Reactions = {
  projections: { [N in EventName]?: readonly ((tx: Tx, payload: Events[N]) => Promise<void>)[] }
  jobs: { [N in EventName]?: readonly string[] }
}

let reactions: Reactions | null = null

/** Called once by every process that writes; rooms themselves know nothing of who reacts. */
export function react(table: Reactions): void {
  reactions = table
}

/**
 * Records a fact in the transaction that made it true: one history row, the projections, and one job for each
 * event and handler, queued on the same connection so that a rollback takes all of it back.
 */
export async function emit<N extends EventName>(
  tx: Tx,
  name: N,
  payload: Events[N],
  byId: string | null,
): Promise<void> {
  if (!reactions) throw new Error('no reactions registered in this process')
  const { id } = await tx.event.create({ data: { name, payload, byId }, select: { id: true } })
  for (const project of (reactions.projections[name] ?? []) as readonly InTransaction[]) {
    await project(tx, payload as never)
  }
  for (const task of reactions.jobs[name] ?? []) {
    const body = JSON.stringify({ eventId: String(id), ...payload })
    await tx.$executeRaw`select graphile_worker.add_job(${task}, ${body}::json, max_attempts := 12)`
  }
}
