import { createHash } from 'node:crypto'
import { Refusal } from '#app/lib/errors.ts'
import { log } from '#app/platform/log.server.ts'
import { isOutage } from '#app/platform/outage.server.ts'

const shared = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'Accept, If-None-Match',
  'Access-Control-Expose-Headers': 'ETag, Link, Retry-After',
  Vary: 'Accept-Encoding',
}

/** A JSON answer of the public API: readable from any site, with an ETag, 304 when the asker has it already. */
export function apiJson(request: Request, body: unknown, { maxAgeSeconds = 0 } = {}): Response {
  const text = JSON.stringify(body)
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
  const headers = {
    ...shared,
    ETag: etag,
    'Cache-Control': maxAgeSeconds ? `public, max-age=${maxAgeSeconds}` : 'public, no-cache',
    'Content-Type': 'application/json; charset=utf-8',
  }
  const known = request.headers
    .get('If-None-Match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
  if (known?.includes(etag) || known?.includes('*')) return new Response(null, { status: 304, headers })
  return new Response(request.method === 'HEAD' ? null : text, { headers })
}

/** An error of the public API as problem+json (RFC 9457); `code` is stable, `detail` is for people. */
export function problem(
  status: number,
  code: string,
  detail: string,
  more: Record<string, unknown> = {},
): Response {
  const body = { type: 'about:blank', title: code, status, detail, ...more }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...shared,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json; charset=utf-8',
    },
  })
}

/** Runs an API read; refusals become problems. Anything but GET and HEAD never gets here. */
export async function apiLoad(work: () => Promise<Response> | Response): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'not_found')
      return problem(404, 'not_found', 'No such thing.')
    if (error instanceof Refusal)
      return problem(400, error.code, String(error.details['detail'] ?? error.code))
    if (isOutage(error)) {
      log.error({ err: error }, 'database away')
      const answer = problem(503, 'unavailable', 'The database does not answer. Try again in a moment.')
      answer.headers.set('Retry-After', '5')
      return answer
    }
    throw error
  }
}

/** `action` of every API route: the API is for reading. OPTIONS tells other sites so. */
export function readingOnly({ request }: { request: Request }): Response {
  const answer = problem(
    405,
    'method_not_allowed',
    `${request.method} is not offered here; the API is for reading.`,
  )
  answer.headers.set('Allow', 'GET, HEAD, OPTIONS')
  return answer
}
