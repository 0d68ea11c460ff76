import type { EventName } from '#app/events/events.ts'
import type { ErrorKind } from '#app/lib/errors.ts'
import type { Person, Role } from '#app/permissions/actor.ts'

/** One writing use case on something that belongs to HERE. */
export type UseCase = {
  by: readonly Role[]
  /** Only from a unit above HERE. */
  fromAbove?: true
  /** How everybody else is refused. */
  refused: ErrorKind
  /** Null where nothing has happened that others would hear of. */
  event: EventName | null
  /** Makes what it works on and returns the attempt. */
  ready: () => Promise<(actor: Person) => Promise<unknown>>
}

export const writers: Role[] = ['editor', 'approver']
