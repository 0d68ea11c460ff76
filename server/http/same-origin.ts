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

const originOf = (url: string | undefined) => (url && URL.canParse(url) ? new URL(url).origin : undefined)
