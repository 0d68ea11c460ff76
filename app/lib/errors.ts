export type ErrorKind = 'signed_out' | 'forbidden' | 'not_found' | 'conflict' | 'rule_broken' | 'too_many'

/** An expected refusal. `code` is stable and worded at the edge; anything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(`${kind}: ${code}`)
    this.name = 'Refusal'
  }
}

/** The same answer whether a thing is missing or hidden from this actor. */
export function missing(): Refusal {
  return new Refusal('not_found', 'not_found')
}
