import { data, redirect } from '@remix-run/node'
import { Refusal } from '#app/lib/errors.ts'
import { inLang, langOfPath } from '#app/lib/languages.ts'
import { log } from '#app/platform/log.server.ts'
import { isOutage } from '#app/platform/outage.server.ts'
import type { Unsent } from '#app/web/unsent.ts'

export type RefusalReply = { refusal: { code: string; details: Record<string, unknown> } }

const pageStatus = {
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  rule_broken: 422,
  too_many: 429,
}

/** What a page load throws to its boundary: a Response for a refusal or an outage, a bug as it is. */
export function pageAnswer(error: unknown, request: Request): unknown {
  if (isOutage(error)) return outageAnswer(error, { code: 'unavailable' })
  if (!(error instanceof Refusal)) return error
  if (error.kind === 'signed_out') return toSignIn(request)
  return data({ code: error.code }, { status: pageStatus[error.kind], ...retryAfter(error) })
}

/**
 * What a form hears: a broken rule, a conflict or "too often" as action data, the rest as on a page load. Whoever was
 * signed out meanwhile, or wrote while the database was away, gets what they typed once more.
 */
export function actionAnswer(error: unknown, request: Request, unsent: Unsent | null = null) {
  if (error instanceof Refusal && ['rule_broken', 'conflict', 'too_many'].includes(error.kind)) {
    const refusal = { code: error.code, details: error.details }
    return data<RefusalReply>({ refusal }, { status: pageStatus[error.kind], ...retryAfter(error) })
  }
  if (isOutage(error) && unsent) throw outageAnswer(error, unsent)
  throw unsent ? data(unsent, { status: pageStatus.signed_out }) : pageAnswer(error, request)
}

// The boundary hides it from the log, which has to know of it.
function outageAnswer(error: unknown, body: { code: string } | Unsent) {
  log.error({ err: error }, 'database away')
  return data(body, { status: 503 })
}

/** What a script hears of a refusal; a bug is thrown on as it is. */
export function jsonAnswer(error: unknown): Response {
  if (isOutage(error)) {
    log.error({ err: error }, 'database away')
    return Response.json({ code: 'unavailable' }, { status: 503 })
  }
  if (!(error instanceof Refusal)) throw error
  return Response.json({ code: error.code }, { status: pageStatus[error.kind], ...retryAfter(error) })
}

/** `Retry-After` of a refusal that knows how long to wait. */
export function retryAfter(error: Refusal): { headers?: HeadersInit } {
  const seconds = error.details['retryAfterSeconds']
  return typeof seconds === 'number' ? { headers: { 'Retry-After': String(seconds) } } : {}
}

function toSignIn(request: Request): Response {
  const url = new URL(request.url)
  const returnTo = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname
  const signIn = inLang('/sign-in', langOfPath(url.pathname))
  return redirect(`${signIn}?returnTo=${encodeURIComponent(returnTo)}`)
}
