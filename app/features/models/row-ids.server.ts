import { randomBytes } from 'node:crypto'

/** Names a row of a list for good: by chance, so that two people who write at once do not choose the same. */
export function newRowId(): string {
  return randomBytes(6).toString('hex')
}
