import { timingSafeEqual } from 'node:crypto'
import { fingerprint } from '#app/features/accounts/secrets.server.ts'

/** What a link stops: the news of one search, or of all of somebody's. */
export type StopScope = { searchId: string } | { accountId: string }

/** Signed, so that nobody makes one up; it opens nothing but the way to stop, so it need not end. */
export function stopToken(scope: StopScope): string {
  const said = 'searchId' in scope ? `s.${scope.searchId}` : `a.${scope.accountId}`
  return `${said}.${signatureOf(said)}`
}

/** What a token stops; null for one that we did not sign. */
export function readStopToken(token: string): StopScope | null {
  const [, said, kind, id, signature] = /^(([as])\.([0-9a-f-]{36}))\.([0-9a-f]{64})$/.exec(token) ?? []
  if (!said || !id || !signature) return null
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(said)))) return null
  return kind === 's' ? { searchId: id } : { accountId: id }
}

function signatureOf(said: string): string {
  return fingerprint(`stop-news ${said}`)
}
