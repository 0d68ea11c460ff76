import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { photoPlaceForm } from '#app/features/models/form-schema.ts'
import { movePhoto } from '#app/features/models/move-photo.server.ts'
import { Refusal } from '#app/lib/errors.ts'
import { parseForm } from '#app/web/forms.server.ts'
import { act, load, seeOther, signedIn } from '#app/web/load.server.ts'

/** Reloaded or bookmarked: back to where the photos are. */
export const loader = (args: LoaderFunctionArgs) =>
  load(args, ({ params, href }) => seeOther(href(`/models/${params['slug']!}/photos`)))

export const action = (args: ActionFunctionArgs) =>
  act(args, async ({ actor, request, params, lang, href }) => {
    const person = signedIn(actor)
    const form = parseForm(await request.formData(), photoPlaceForm, { lang, room: 'models' })
    if (!form.ok) throw new Refusal('rule_broken', 'form_expired')
    await movePhoto(person, params['slug']!, params['fileId']!, form.value)
    return seeOther(href(`/models/${params['slug']!}/photos?moved#photo-${form.value.place}`))
  })

export { RefusedNotice as default } from '#app/web/refused-notice.tsx'
