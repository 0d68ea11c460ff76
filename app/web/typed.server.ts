import { actionAnswer } from '#app/web/answer.server.ts'
import type { Typed } from '#app/web/form-reply.ts'

/** Runs a use case; a refusal that the form can hear comes back with what was typed, but for the secret fields. */
export async function orTyped<T>(
  { request, form, secret = [] }: { request: Request; form: FormData; secret?: readonly string[] },
  work: () => Promise<T>,
) {
  try {
    return await work()
  } catch (error) {
    return actionAnswer(error, request, typedIn(form, secret))
  }
}

function typedIn(form: FormData, secret: readonly string[]): Typed {
  const texts = [...form].filter(([name, value]) => typeof value === 'string' && !secret.includes(name))
  return Object.fromEntries(texts) as Typed
}
