import { createHmac, randomBytes } from 'node:crypto'
import { env } from '#app/platform/env.server.ts'

/**
 * What the tables keep of a secret that only its holder knows. Keyed, so that a copy of the tables alone proves
 * nothing; a new SESSION_SECRET ends every session and every link in a letter.
 */
export function fingerprint(secret: string): string {
  return createHmac('sha256', env.SESSION_SECRET).update(secret).digest('hex')
}

/** 256 random bits in 43 letters that stand in a link as they are. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
