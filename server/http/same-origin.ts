import type { IncomingHttpHeaders } from 'node:http'

type Hints = Pick<IncomingHttpHeaders, 'origin' | 'referer' | 'sec-fetch-site'>

/**
 * Whether a writing request comes from one of our own pages. Browsers send Sec-Fetch-Site only to https and localhost,
 * so the proof is Origin, or Referer from the few that leave Origin out; a request with neither is refused.
 */
export function fromOwnPage(headers: Hints, expected: string) {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  return (headers.origin ?? originOf(headers.referer)) === expected
}

/**
 * A mail program's own button to stop letters (RFC 8058): from no page and without a cookie, so that the signed link is
 * all it can speak for.
 */
export function isOneClickStop({
  method,
  path,
  headers,
}: {
  method: string
  path: string
  headers: IncomingHttpHeaders
}) {
  const bare = (['cookie', 'origin', 'referer', 'sec-fetch-site'] as const).every((name) => !headers[name])
  return bare && method === 'POST' && /^(\/en)?\/saved-searches\/stop$/.test(path)
}

const originOf = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url).origin : undefined)
