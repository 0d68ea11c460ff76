import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { actorOf } from '#app/features/accounts/session.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import type { Lang } from '#app/lib/languages.ts'
import { inLang, isLang, languages } from '#app/lib/languages.ts'
import type { Words } from '#app/lib/words.ts'
import { wordsFor } from '#app/lib/words.ts'
import type { Actor, Person } from '#app/permissions/actor.ts'
import { isPerson } from '#app/permissions/actor.ts'
import { isOutage } from '#app/platform/outage.server.ts'
import { actionAnswer, jsonAnswer, pageAnswer } from '#app/web/answer.server.ts'
import type { Unsent } from '#app/web/unsent.ts'
import { unsentOf } from '#app/web/unsent.ts'

/** What a loader or action knows of who asks and in which language. */
export type Context = {
  actor: Actor
  sessionId: string | null
  lang: Lang
  t: Words
  request: Request
  url: URL
  params: Record<string, string | undefined>
  /** The asker's network address, for rate limits only. */
  clientAddress: string
  /** Puts the page's language before an address. */
  href: (path: string) => string
}

type Args = Pick<LoaderFunctionArgs, 'request' | 'params' | 'context'>

async function contextOf({ request, params, context }: Args): Promise<Context> {
  const lang = params['lang'] ?? languages[0]
  if (!isLang(lang) || params['lang'] === languages[0]) throw new Refusal('not_found', 'not_found')
  const { actor, sessionId } = await actorOf(request, context)
  const href = (path: string) => inLang(path, lang)
  const clientAddress = typeof context['clientAddress'] === 'string' ? context['clientAddress'] : ''
  const url = new URL(request.url)
  return { actor, sessionId, lang, t: wordsFor(lang), request, url, params, clientAddress, href }
}

/** Runs a loader and words its refusals: 404, 403, or the way to sign-in. */
export async function load<T>(args: Args, work: (ctx: Context) => Promise<T> | T): Promise<T> {
  try {
    stopIfGone(args.request)
    const context = await contextOf(args)
    stopIfGone(args.request)
    return await work(context)
  } catch (error) {
    throw pageAnswer(error, args.request)
  }
}

// Nothing is read for a page that nobody waits for any more. A write goes on: its sender may only have lost the line.
function stopIfGone({ signal }: Request): void {
  if (signal.aborted) throw new Response(null, { status: 499 })
}

/** Runs an action. A broken rule or a conflict comes back as `{ refusal }` for the form; the rest as in `load`. */
export async function act<T>(args: Args, work: (ctx: Context) => Promise<T>) {
  readsForms(args.request)
  try {
    return await work(await contextOf(args))
  } catch (error) {
    return actionAnswer(error, args.request, await unsentIn(args.request, error))
  }
}

/** Runs an action that a script of ours asks for: JSON either way, and a refusal is its status and its code. */
export async function actJson(args: Args, work: (ctx: Context) => Promise<object>): Promise<Response> {
  readsForms(args.request)
  try {
    return Response.json(await work(await contextOf(args)))
  } catch (error) {
    return jsonAnswer(error)
  }
}

/**
 * A body that is no form is refused in words, where `formData()` itself would fail like a bug. The form is kept, for
 * when nothing comes of it.
 */
function readsForms(request: Request): void {
  const read = request.formData.bind(request)
  let form: Promise<FormData> | undefined
  request.formData = () =>
    (form ??= read().catch(() => {
      throw new Refusal('rule_broken', 'form_expired')
    }))
}

/** What would be lost on the way to sign-in, or to an error page. */
async function unsentIn(request: Request, error: unknown): Promise<Unsent | null> {
  const signedOut = error instanceof Refusal && error.kind === 'signed_out'
  if (!signedOut && !isOutage(error)) return null
  const form = await request.formData().catch(() => null)
  return form && unsentOf(form)
}

/** The signed-in person, or the way to sign-in. */
export function signedIn(actor: Actor): Person {
  if (!isPerson(actor)) throw new Refusal('signed_out', 'signed_out')
  return actor
}

/** After a successful write: the browser asks for the next page anew. */
export function seeOther(to: string, headers?: HeadersInit) {
  return redirect(to, { status: 303, ...(headers && { headers }) })
}
