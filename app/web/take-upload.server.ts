import type { ActionFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import { Refusal } from '#app/lib/errors.ts'
import type { Person } from '#app/permissions/actor.ts'
import { parseForm } from '#app/web/forms.server.ts'
import { actJson, signedIn } from '#app/web/load.server.ts'

/** Takes a file that a script of ours sends, for the model in the address; answers with the file's id. */
export function takeUpload<S extends z.ZodType>(
  args: ActionFunctionArgs,
  schema: S,
  work: (person: Person, slug: string, input: z.output<S>) => Promise<{ fileId: string }>,
) {
  return actJson(args, async ({ actor, request, params, lang }) => {
    const person = signedIn(actor)
    const form = parseForm(await request.formData(), schema, { lang, room: 'models' })
    if (!form.ok) throw new Refusal('rule_broken', 'upload_words_wrong')
    const { fileId } = await work(person, params['slug']!, form.value)
    return { fileId }
  })
}
