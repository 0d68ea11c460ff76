import type { ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { refusalErrors } from '#app/features/models/refusal-words.ts'
import type { Person } from '#app/permissions/actor.ts'
import { submitForm } from '#app/web/forms.server.ts'
import { act, seeOther, signedIn } from '#app/web/load.server.ts'

/**
 * The action of a page that asks one question about the model in its address, once a signed-in person has answered it.
 * @param work does it and returns where to go then, without the language
 */
export function decide<S extends z.ZodType>(
  args: ActionFunctionArgs,
  schema: S,
  work: (person: Person, slug: string, input: z.output<S>) => Promise<string>,
) {
  return act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const manner = { lang, room: 'models', wordRefusal: refusalErrors }
    return submitForm(await request.formData(), schema, manner, async (input) =>
      seeOther(href(await work(person, params['slug']!, input))),
    )
  })
}
