import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { autosaveDraft } from '#app/features/models/autosave-draft.server.ts'
import { typedOnly } from '#app/features/models/autosave-rules.ts'
import { autosaveForm } from '#app/features/models/form-schema.ts'
import { Refusal } from '#app/lib/errors.ts'
import { parseForm } from '#app/web/forms.server.ts'
import { actJson, load, seeOther, signedIn } from '#app/web/load.server.ts'

/** Opened as a page: on to the form it belongs to. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ params, href }) => seeOther(href(`/models/${params['slug']!}/edit`)))

export const action = (args: ActionFunctionArgs) =>
  actJson(args, async ({ actor, request, params, lang }) => {
    const person = signedIn(actor)
    const form = parseForm(await request.formData(), autosaveForm, { lang, room: 'models' })
    if (!form.ok) throw new Refusal('rule_broken', 'form_expired')
    const now = new Date()
    const save = { ...form.value, lang, fields: typedOnly(form.typed) }
    const { kept } = await autosaveDraft(person, params['slug']!, save, now)
    return { kept, at: now.toISOString() }
  })
