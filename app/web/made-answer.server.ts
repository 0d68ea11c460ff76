import { createHash } from 'node:crypto'
import { Refusal } from '#app/lib/errors.ts'
import { keeping } from '#app/platform/keeping.ts'
import type { MakingRule } from '#app/platform/rate-limit.server.ts'
import { limitMaking, networkOf } from '#app/platform/rate-limit.server.ts'
import { retryAfter } from '#app/web/answer.server.ts'
import type { Context } from '#app/web/load.server.ts'

const KEPT = 60
const DAY_SECONDS = 86_400
const keep = keeping<Buffer>(KEPT)

type Made = {
  type: 'application/pdf' | 'image/jpeg' | 'image/png'
  fileName: string
  /** All that the bytes depend on, so that whoever has them already is told so before anything is made. */
  from: readonly unknown[]
  rule: MakingRule
  make: () => Promise<Buffer>
}

/** A file made for this answer, or kept from an earlier one. Only its making counts against the asker. */
export async function madeAnswer(
  ctx: Context,
  { type, fileName, from, rule, make }: Made,
): Promise<Response> {
  const key = createHash('sha256')
    .update(JSON.stringify([type, ...from]))
    .digest('base64url')
    .slice(0, 27)
  const headers = new Headers({
    ETag: `"${key}"`,
    'Cache-Control': `public, max-age=${DAY_SECONDS}`,
    'Content-Security-Policy': "sandbox; default-src 'none'",
  })
  if (ctx.request.headers.get('If-None-Match')?.includes(key))
    return new Response(null, { status: 304, headers })
  const bytes = await keep(key, async () => {
    await limitMaking(rule, networkOf(ctx.clientAddress))
    return make()
  }).catch((error: unknown) => error)
  if (!Buffer.isBuffer(bytes)) return refusedAnswer(bytes)
  headers.set('Content-Type', type)
  headers.set('Content-Length', String(bytes.length))
  headers.set('Content-Disposition', `inline; filename="${fileName}"`)
  return new Response(ctx.request.method === 'HEAD' ? null : new Uint8Array(bytes), { headers })
}

function refusedAnswer(error: unknown): Response {
  if (!(error instanceof Refusal) || error.kind !== 'too_many') throw error
  return plainAnswer('Too many requests', 429, retryAfter(error).headers)
}

/** For addresses that no page stands at. */
export function plainAnswer(text: string, status: number, headers?: HeadersInit): Response {
  const all = new Headers(headers)
  all.set('Content-Type', 'text/plain; charset=utf-8')
  all.set('Cache-Control', 'no-store')
  return new Response(`${text}\n`, { status, headers: all })
}
