import { hash, verify } from '@node-rs/argon2'
import { Refusal } from '#app/lib/errors.ts'

/** Argon2id as OWASP advises: 19 MiB, two passes. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashing is the dearest thing a stranger can ask of us: a few at a time, and nobody waits for minutes. */
const AT_ONCE = 2
const WAITING_AT_MOST = 100

let running = 0
const waiting: (() => void)[] = []

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(spelled(password), cost))
}

// The hash of a random password that nobody knows: comparing with it costs what a real comparison costs.
const nobodys =
  '$argon2id$v=19$m=19456,t=2,p=1$y91u0ZNaxKX8t2/j4mF6iw$wZ69bQEErpeb8VMdU4sWukKkfZ5QBExrAm+iv2GGlEw'

/** Compares; without a hash (no such account) it works as long and answers no. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const same = await inTurn(() => verify(passwordHash ?? nobodys, spelled(password)))
  return same && passwordHash !== null
}

/** Some keyboards send "ế" as one sign, others as three: the same password all the same. */
function spelled(password: string): string {
  return password.normalize('NFC')
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= WAITING_AT_MOST) {
    throw new Refusal('too_many', 'too_many', { retryAfterSeconds: 10, minutes: 1 })
  }
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  // The place is handed to the next in line as it is: `running` changes only when nobody waits.
  return work().finally(() => {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  })
}
