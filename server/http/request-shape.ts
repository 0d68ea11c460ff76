import type { IncomingMessage } from 'node:http'

export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
export const READING = ['GET', 'HEAD', 'OPTIONS']
const BODY_LIMIT_BYTES = 16_000_000

type Shape = Pick<IncomingMessage, 'method' | 'url' | 'headers' | 'rawHeaders'>

/** The status with which a request is refused for its form alone, before anybody looks at what it asks. */
export function refusalOf({ method = '', url = '', headers, rawHeaders }: Shape): number | undefined {
  if (!METHODS.includes(method)) return 405
  if (!url.startsWith('/') || !isAnswerable(url) || countOf('host', rawHeaders) > 1) return 400
  const length = Number(headers['content-length'] ?? 0)
  const chunked = headers['transfer-encoding'] !== undefined
  if (READING.includes(method)) return length > 0 || chunked ? 413 : undefined
  // Only a length announced beforehand is a limit Node enforces while reading.
  if (chunked || (method === 'POST' && headers['content-length'] === undefined)) return 411
  return length > BODY_LIMIT_BYTES ? 413 : undefined
}

// A NUL would travel as far as PostgreSQL, which refuses it with an error instead of an empty result. `_data` is how
// Remix was asked for one loader alone: it still answers, and writes a fault to the log each time.
function isAnswerable(url: string) {
  const [path = '', ...rest] = url.split('?')
  const query = rest.join('?')
  try {
    return (
      !decodeURIComponent(path).includes('\0') &&
      !query.includes('%00') &&
      !new URLSearchParams(query).has('_data')
    )
  } catch {
    return false
  }
}

const countOf = (name: string, raw: string[]) =>
  raw.filter((entry, i) => i % 2 === 0 && entry.toLowerCase() === name).length
