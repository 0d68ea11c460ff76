import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import { Refusal } from '#app/lib/errors.ts'
import { wordIssue } from '#app/lib/issues.ts'
import type { Lang } from '#app/lib/languages.ts'
import { retryAfter } from '#app/web/answer.server.ts'
import type { FieldErrors, FormReply, Typed } from '#app/web/form-reply.ts'
import { isHandMade } from '#app/web/hand-made.ts'

type Parsed<T> =
  { ok: true; value: T; typed: Typed } | { ok: false; reply: ReturnType<typeof data<FormReply>> }

type Manner = { lang: Lang; room: string; secret?: string[] }

/**
 * Reads a form by its schema. When it does not fit, or when a button only asked for one row more or less, `reply`
 * is the action's answer: what was typed and the worded errors (none for a row button), status 400 (200).
 * @param room whose locale file words the schema's own codes
 * @param secret names of fields that never go back to the page
 */
export function parseForm<S extends z.ZodType>(
  form: FormData,
  schema: S,
  { lang, room, secret = [] }: Manner,
): Parsed<z.output<S>> {
  if (isHandMade(form)) throw new Refusal('rule_broken', 'form_expired')
  const submission = parseWithZod(form, {
    schema,
    disableAutoCoercion: true,
    formatError: (issues: z.core.$ZodIssue[]) => issues.map((issue) => wordIssue(issue, lang, room)),
  })
  if (submission.status === 'success')
    return { ok: true, value: submission.value, typed: shownAgain(submission.payload, secret) }
  const result = submission.reply({ hideFields: secret })
  const errors: FieldErrors = {}
  for (const [name, found] of Object.entries(result.error ?? {})) if (found?.length) errors[name] = found
  const values = (result.initialValue ?? {}) as Typed
  return { ok: false, reply: data({ values, errors }, { status: submission.status === 'error' ? 400 : 200 }) }
}

const refusedStatus = { rule_broken: 422, conflict: 409, too_many: 429 } as const

/**
 * Parses a form and runs a use case on it. A refusal by a rule or a conflict comes back to the form with everything
 * that was typed; `wordRefusal` says it, by field name.
 */
export async function submitForm<S extends z.ZodType, R>(
  form: FormData,
  schema: S,
  manner: Manner & { wordRefusal: (refusal: Refusal, lang: Lang) => FieldErrors },
  work: (value: z.output<S>) => Promise<R>,
) {
  const parsed = parseForm(form, schema, manner)
  if (!parsed.ok) return parsed.reply
  try {
    return await work(parsed.value)
  } catch (error) {
    if (!(error instanceof Refusal) || !isFormMatter(error.kind)) throw error
    const { code, details } = error
    const errors = manner.wordRefusal(error, manner.lang)
    const reply: FormReply = {
      values: withoutSpentKey(parsed.typed, code),
      errors,
      refusal: { code, details },
    }
    return data(reply, { status: refusedStatus[error.kind], ...retryAfter(error) })
  }
}

/** A key that made something already would be refused again; without it the form takes the page's new one. */
function withoutSpentKey(typed: Typed, code: string): Typed {
  if (code !== 'form_answered') return typed
  const { formKey: _, ...rest } = typed
  return rest
}

function isFormMatter(kind: Refusal['kind']): kind is keyof typeof refusedStatus {
  return kind in refusedStatus
}

/** What was typed, without files and without what is secret. */
function shownAgain(payload: Record<string, unknown>, secret: readonly string[]): Typed {
  const shown = (key: string, value: unknown) =>
    value instanceof File || secret.includes(key) ? undefined : value
  return JSON.parse(JSON.stringify(payload, shown)) as Typed
}
