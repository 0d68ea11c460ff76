import { createHash, randomBytes } from 'node:crypto'

/** What the tables keep of a secret that only its holder knows. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** 256 random bits in 43 letters that stand in a link as they are. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
