export type Role =
  'editor' | 'approver' | 'reviewer' | 'council_member' | 'signer' | 'moderator' | 'administrator'

/** A role that is in force now, in the unit with this code. */
export type HeldRole = { role: Role; unitCode: string }

export type Person = {
  kind: 'person'
  id: string
  name: string
  email: string
  /** The e-mail address was shown to be theirs. */
  verified: boolean
  roles: readonly HeldRole[]
}

export type Guest = { kind: 'guest' }

/** Imports and jobs, run by whoever operates the installation. */
export type System = { kind: 'system'; name: string }

export type Actor = Guest | Person | System

export const guest: Guest = { kind: 'guest' }

export function systemActor(name: string): System {
  return { kind: 'system', name }
}

export function isPerson(actor: Actor): actor is Person {
  return actor.kind === 'person'
}

/** Who to write down as the author: nobody for a guest or the system. */
export function idOf(actor: Actor): string | null {
  return isPerson(actor) ? actor.id : null
}
